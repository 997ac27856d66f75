import assert from 'node:assert/strict';
import { test } from 'node:test';

import botbuilder from 'botbuilder';
import { teamsGuard } from '../index.js';
import { clean, harsh, linter } from './support.js';

const { CardFactory, MessageFactory, TestAdapter } = botbuilder;
const aside = linter();

const ways = {
  sendActivity: (context, text) => context.sendActivity(text),
  sendActivities: (context, text) => context.sendActivities([{ type: 'typing' }, { type: 'message', text }]),
  'a card': (context, text) => context.sendActivity(MessageFactory.attachment(CardFactory.heroCard('News', text))),
  'an adaptive card': (context, text) =>
    context.sendActivity({ type: 'message', attachments: [CardFactory.adaptiveCard({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] })] }),
  updateActivity: async (context, text) => {
    const { id } = await context.sendActivity('News');
    await context.updateActivity({ type: 'message', id, text });
  },
};

for (const [name, way] of Object.entries(ways)) {
  test(`botbuilder: nothing harsh is sent by ${name}, and without the guard it is`, async () => {
    const told = [];
    async function run(guarded, text) {
      const updated = [];
      const adapter = new TestAdapter(async (context) => {
        context.activity.conversation = { id: 'c1', name: 'ops', conversationType: 'channel', isGroup: true };
        await way(context, text);
      });
      adapter.updateActivity = async (context, activity) => { updated.push(activity); };
      if (guarded) adapter.use(teamsGuard(aside, { tell: (context, explanation) => told.push(explanation) }));
      await adapter.send('go').startTest();
      return JSON.stringify([...adapter.activityBuffer, ...updated]);
    }
    assert.doesNotMatch(await run(true, harsh), /your fault/);
    assert.match(told[0], /I have not sent this yet/);
    assert.match(await run(true, clean), /14:02/);
    assert.match(await run(false, harsh), /your fault/);
  });
}

test('botbuilder: who talks to the bot alone is told in the place of the message', async () => {
  const adapter = new TestAdapter(async (context) => {
    context.activity.conversation = { id: 'c1', conversationType: 'personal' };
    await context.sendActivity('This is your fault');
  });
  adapter.use(teamsGuard(aside));
  await adapter.send('go').startTest();
  assert.match(adapter.activityBuffer[0].text, /I have not sent this yet/);
});
