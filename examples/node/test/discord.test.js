import assert from 'node:assert/strict';
import { test } from 'node:test';

import { REST, Routes, WebhookClient } from 'discord.js';
import { guardedRequest } from '../index.js';
import { chatServer, clean, harsh, linter } from './support.js';

const aside = linter();
const file = { name: 'a.txt', data: Buffer.from('x') };

const ways = {
  'a message': (rest, text) => rest.post(Routes.channelMessages('1'), { body: { content: text } }),
  'an embed': (rest, text) => rest.post(Routes.channelMessages('1'), { body: { embeds: [{ title: 'News', description: text }] } }),
  'a message with a file': (rest, text) => rest.post(Routes.channelMessages('1'), { body: { content: text }, files: [file] }),
  'an edit': (rest, text) => rest.patch(Routes.channelMessage('1', '2'), { body: { content: text } }),
  'a webhook': (rest, text) => new WebhookClient({ id: '3', token: 'abc' }, { rest: rest.options }).send(text),
  'a follow-up': (rest, text) => rest.post(Routes.webhook('3', 'abc'), { body: { content: text }, auth: false }),
  'an answer to a command': (rest, text) => rest.post(Routes.interactionCallback('4', 'abc'), { body: { type: 4, data: { content: text } }, auth: false }),
};

test('discord.js: nothing harsh reaches the channel, and without the guard it does', async (t) => {
  const server = await chatServer(() => ({ id: '9', channel_id: '1', author: {}, attachments: [], embeds: [], timestamp: new Date().toISOString() }));
  const rest = (guarded) =>
    new REST({
      api: `${server.url}/api`,
      retries: 0,
      ...(guarded ? { makeRequest: guardedRequest(aside) } : {}),
    }).setToken('test');

  for (const [name, way] of Object.entries(ways)) {
    await t.test(name, async () => {
      server.clear();
      const problem = await way(rest(true), harsh).then(() => null, (error) => error);
      if (name === 'an answer to a command') {
        assert.equal(problem, null);
        const { data } = JSON.parse(server.got[0].text);
        assert.equal(data.flags, 64, 'seen by one only');
        assert.match(data.content, /I have not sent this yet/);
      } else {
        assert.equal(problem?.name, 'DiscordAPIError[0]');
        assert.match(problem.message, /held back/);
        assert.deepEqual(server.got, []);
      }

      server.clear();
      await way(rest(true), clean);
      assert.ok(server.heard('14:02'), 'a clean message is not held');

      server.clear();
      await way(rest(false), harsh);
      assert.ok(server.heard('your fault'), 'without the guard it gets out');
    });
  }
});
