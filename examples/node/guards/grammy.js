// grammY. Every call of bot.api, ctx.api, ctx.reply goes through the transformers of the API.
import { wordsIn } from '../lib/words.js';
import { currentWriter, forWriter } from '../lib/writer.js';

const keys = ['text', 'caption', 'question', 'explanation', 'title', 'description', 'message_text', 'performer'];
const speaks = /^(send|edit|copy|answer|setChat|createForum|editForum)/;

/** Guards a bot; who is at the other end of an update is told alone when it is held back. */
export function guardBot(bot, aside, { onHeld = () => {} } = {}) {
  bot.api.config.use(async (prev, method, payload, signal) => {
    const words = speaks.test(method) ? wordsIn(payload, keys) : [];
    if (words.length === 0) return prev(method, payload, signal);
    const chat = payload.chat_id;
    // Groups and channels have negative ids, or names.
    const alone = method.startsWith('answer') ? payload.inline_query_id === undefined : Number(chat) > 0;
    const draft = { text: words.join('\n\n'), audience: alone ? 'dm' : 'group', channel: { id: String(chat ?? '') } };
    const decision = await aside.decide(draft);
    if (decision.send) return prev(method, payload, signal);
    await onHeld({ draft, ...decision });
    const writer = currentWriter();
    if (writer?.id) await prev('sendMessage', { chat_id: writer.id, text: decision.explanation.slice(0, 4096) }, signal).catch(() => {});
    return { ok: false, error_code: 400, description: 'held back by aside' };
  });
  bot.use((ctx, next) => forWriter({ id: ctx.from?.id }, next));
  return bot;
}
