import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import bolt5 from '@slack/bolt';
import { guardApp, guardedFetch, requestInterceptor } from '../index.js';
import { chatServer, clean, harsh, linter } from './support.js';

const bolt4 = createRequire(import.meta.url)('bolt4');
const aside = linter();

const blocks = (text) => [{ type: 'section', text: { type: 'mrkdwn', text } }];

/** Every way in which a listener can speak before others. */
const ways = {
  say: ({ say }, text) => say(text),
  'say with blocks': ({ say }, text) => say({ text: 'News', blocks: blocks(text) }),
  'client.chat.postMessage': ({ client, channel }, text) => client.chat.postMessage({ channel, text }),
  'client.chat.update': ({ client, channel }, text) => client.chat.update({ channel, ts: '1.0', text }),
  'client.chat.scheduleMessage': ({ client, channel }, text) => client.chat.scheduleMessage({ channel, post_at: 1, text }),
  'client.apiCall': ({ client, channel }, text) => client.apiCall('chat.postMessage', { channel, text }),
  attachments: ({ client, channel }, text) => client.chat.postMessage({ channel, text: 'News', attachments: [{ fallback: 'x', pretext: text }] }),
  'app.client': ({ app, channel }, text) => app.client.chat.postMessage({ channel, text, token: 'xoxb-test' }),
  'respond in_channel': ({ respond }, text) => respond({ response_type: 'in_channel', text }),
  'ack in_channel': ({ ack }, text) => ack({ response_type: 'in_channel', text }),
};

for (const [name, bolt, options] of [
  ['Bolt 5', bolt5, { fetch: guardedFetch(aside) }],
  ['Bolt 4', bolt4, { requestInterceptor: requestInterceptor(aside) }],
]) {
  test(`${name}: nothing harsh reaches the channel by any way, and without the guard it does`, async (t) => {
    const server = await chatServer(() => ({ ok: true, channel: 'C1', ts: '1.0' }));

    /** One slash command, whose listener speaks in one way; what the command was answered. */
    async function run(way, text, { guarded, channel = 'C1' }) {
      const app = new bolt.App({
        authorize: async () => ({ botToken: 'xoxb-test', botId: 'B1', botUserId: 'U0' }),
        receiver: { init() {}, async start() {}, async stop() {} },
        logLevel: 'error',
        logger: { setLevel() {}, getLevel: () => 'error', setName() {}, debug() {}, info() {}, warn() {}, error() {} },
        clientOptions: { slackApiUrl: `${server.url}/api/`, retryConfig: { retries: 0 }, ...(guarded ? options : {}) },
      });
      if (guarded) guardApp(app, aside);
      app.error(async () => {});
      app.command('/say', async (args) => {
        if (way !== ways['ack in_channel']) await args.ack();
        await way({ ...args, app, channel }, text);
      });
      let answered;
      await app.processEvent({
        body: { type: 'slash_commands', command: '/say', user_id: 'U7', channel_id: channel, team_id: 'T1', response_url: `${server.url}/commands/1` },
        ack: async (answer) => { answered = answer; },
      }).catch(() => {});
      return answered;
    }

    /** Not what one person alone is shown. */
    const toOne = ({ path, text }) => path.endsWith('chat.postEphemeral') || text.includes('"response_type":"ephemeral"');
    for (const [wayName, way] of Object.entries(ways)) {
      await t.test(wayName, async () => {
        server.clear();
        const answer = await run(way, harsh, { guarded: true });
        const publicly = server.heard('fault', toOne) || answer?.response_type === 'in_channel';
        assert.equal(publicly, false, 'it got out');
        const told = server.got.find(toOne)?.text ?? answer?.text ?? '';
        assert.match(told, /I have not sent this yet/);
        if (!way.name.includes('in_channel')) assert.match(told, /user=U7/);

        server.clear();
        const passed = await run(way, clean, { guarded: true });
        assert.ok(server.heard('14:02') || passed?.text === clean, 'a clean message is not held');

        server.clear();
        const open = await run(way, harsh, { guarded: false });
        assert.ok(server.heard('fault') || open?.text === harsh, 'without the guard it gets out');
      });
    }

    await t.test('a channel with one reader is no group', async () => {
      server.clear();
      await run(ways['client.chat.postMessage'], 'Liam, the build broke after your merge. Could you look?', { guarded: true, channel: 'D1' });
      assert.ok(server.heard('merge'));
    });
  });
}
