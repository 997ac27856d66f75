// discord.js. Everything it says goes through the REST option makeRequest: send, reply,
// editReply, followUp, webhooks.
import { wordsIn } from '../lib/words.js';

const keys = ['content', 'title', 'description', 'name', 'value', 'text', 'topic'];
const speaks = /\/(channels\/\d+(\/messages(\/\d+)?|\/threads)?|webhooks\/\d+\/[^/]+(\/messages\/[^/]+)?|interactions\/\d+\/[^/]+\/callback|channels\/\d+\/messages\/\d+\/threads)$/;
const ephemeral = 64;

function payloadOf(body) {
  const text = typeof body?.get === 'function' ? body.get('payload_json') : body;
  try {
    return typeof text === 'string' ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

/**
 * `new Client({ rest: { makeRequest: guardedRequest(aside, { next: DefaultRestOptions.makeRequest }) } })`
 *
 * `audience(channelId)` says whether a channel is "dm" or "group" (group unless said). A held
 * answer to a command is shown to who gave the command, and to nobody else; all else fails
 * as a DiscordAPIError, and `onHeld` may write to somebody.
 */
export function guardedRequest(aside, { next = globalThis.fetch, audience = () => 'group', onHeld = () => {} } = {}) {
  return async (input, init = {}) => {
    const url = new URL(input);
    const payload = payloadOf(init.body);
    const words = ['POST', 'PATCH', 'PUT'].includes(init.method) && speaks.test(url.pathname) ? wordsIn(payload, keys) : [];
    if (words.length === 0) return next(input, init);
    const channel = url.pathname.match(/channels\/(\d+)/)?.[1] ?? '';
    const flags = payload.data?.flags ?? payload.flags ?? 0;
    const draft = {
      text: words.join('\n\n'),
      audience: flags & ephemeral ? 'dm' : await audience(channel),
      markup: 'discord',
      channel: { id: channel },
    };
    const decision = await aside.decide(draft);
    if (decision.send) return next(input, init);
    await onHeld({ draft, ...decision });
    if (url.pathname.endsWith('/callback') && payload.type === 4) {
      const data = { content: decision.explanation.slice(0, 2000), flags: ephemeral };
      const headers = new Headers(init.headers);
      headers.set('Content-Type', 'application/json');
      return next(input, { ...init, headers: Object.fromEntries(headers), body: JSON.stringify({ type: 4, data }) });
    }
    const body = JSON.stringify({ code: 0, message: `aside: held back. ${decision.explanation}` });
    return new Response(body, { status: 400, headers: { 'Content-Type': 'application/json' } });
  };
}
