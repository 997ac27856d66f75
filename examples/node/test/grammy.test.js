import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Bot } from 'grammy';
import { guardBot } from '../index.js';
import { chatServer, clean, harsh, linter } from './support.js';

const aside = linter();
const group = -100;

const ways = {
  'ctx.reply': (bot, ctx, text) => ctx.reply(text),
  'bot.api.sendMessage': (bot, ctx, text) => bot.api.sendMessage(group, text),
  'ctx.api.raw': (bot, ctx, text) => ctx.api.raw.sendMessage({ chat_id: group, text }),
  'a caption': (bot, ctx, text) => ctx.replyWithPhoto('file-id', { caption: text }),
  'an edit': (bot, ctx, text) => bot.api.editMessageText(group, 1, text),
  'a poll': (bot, ctx, text) => ctx.replyWithPoll(text, [{ text: 'yes' }, { text: 'no' }]),
};

for (const [name, way] of Object.entries(ways)) {
  test(`grammY: nothing harsh goes out by ${name}, and without the guard it does`, async () => {
    const server = await chatServer(() => ({ ok: true, result: { message_id: 1, date: 1, chat: { id: group, type: 'group' } } }));
    async function run(guarded, text) {
      server.clear();
      const bot = new Bot('1:test', {
        client: { apiRoot: server.url },
        botInfo: { id: 1, is_bot: true, first_name: 'b', username: 'b_bot', can_join_groups: true, can_read_all_group_messages: true, supports_inline_queries: false },
      });
      if (guarded) guardBot(bot, aside);
      let problem = null;
      bot.on('message', (ctx) => way(bot, ctx, text).catch((error) => { problem = error; }));
      await bot.handleUpdate({ update_id: 1, message: { message_id: 1, date: 1, text: 'go', chat: { id: group, type: 'group', title: 'ops' }, from: { id: 7, is_bot: false, first_name: 'Ann' } } });
      return problem;
    }
    const toOne = ({ text }) => text.includes('"chat_id":7');
    assert.equal((await run(true, harsh))?.error_code, 400);
    assert.equal(server.heard('your fault', toOne), false);
    assert.match(server.got.find(toOne).text, /I have not sent this yet/);
    assert.equal(await run(true, clean), null);
    assert.ok(server.heard('14:02'));
    assert.equal(await run(false, harsh), null);
    assert.ok(server.heard('your fault'));
  });
}
