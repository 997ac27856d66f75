// Slack. Replacing client.apiCall guards nothing: web-api binds chat.* when a client is made,
// and Bolt gives each listener another client. What all of them go through is `fetch`
// (web-api 8, Bolt 5) or the request interceptor (web-api 7, Bolt 4).
import { wordsIn } from '../lib/words.js';
import { currentWriter, forWriter } from '../lib/writer.js';

const keys = ['text', 'markdown_text', 'pretext', 'title', 'fallback', 'value', 'description', 'alt_text',
  'initial_comment', 'topic', 'purpose', 'markdown'];
const speaks = /^(chat\.|files\.|conversations\.(set|create|rename))/;

/** The payload as an object, whatever it was written as. */
function payloadOf(body) {
  if (body === undefined || body === null) return {};
  if (typeof body === 'string' && body.startsWith('{')) return JSON.parse(body);
  const pairs = typeof body === 'string' ? new URLSearchParams(body) : body;
  const payload = {};
  for (const [key, value] of pairs.entries?.() ?? Object.entries(pairs)) {
    payload[key] = value;
    if (typeof value !== 'string' || !/^[[{]/.test(value)) continue;
    try {
      payload[key] = JSON.parse(value);
    } catch {
      // a text that begins like JSON
    }
  }
  return payload;
}

/** What a request says, and before whom; null when it says nothing. */
function draftOf(url, payload) {
  const method = url.pathname.split('/').pop();
  const isReply = !url.pathname.includes('/api/') && ('response_type' in payload || 'text' in payload || 'blocks' in payload);
  if (!speaks.test(method) && !isReply) return null;
  const words = wordsIn(payload, keys);
  if (words.length === 0) return null;
  const channel = payload.channel ?? payload.channel_id ?? '';
  const alone = method === 'chat.postEphemeral' || /^[DU]/.test(channel) || (isReply && payload.response_type !== 'in_channel');
  return { isReply, text: words.join('\n\n'), audience: alone ? 'dm' : 'group', markup: 'slack', channel: { id: String(channel) } };
}

/** What an answer to a command becomes when it is held: for who gave the command alone. */
const aloneAnswer = (text) => ({ response_type: 'ephemeral', replace_original: false, text });

async function tellWriter(send, url, authorization, draft, explanation) {
  const writer = currentWriter();
  if (!writer?.id) return;
  const ephemeral = new URL(url.pathname.replace(/[^/]+$/, 'chat.postEphemeral'), url);
  const body = new URLSearchParams({ channel: writer.channel ?? draft.channel.id, user: writer.id, text: explanation });
  if (authorization) {
    await send(ephemeral, { method: 'POST', headers: { Authorization: authorization }, body }).catch(() => {});
  }
}

/** `new App({ clientOptions: { fetch: guardedFetch(aside) } })`: Bolt 5, web-api 8. */
export function guardedFetch(aside, { fetch: send = globalThis.fetch, onHeld = () => {} } = {}) {
  return async (input, init = {}) => {
    const url = new URL(input.url ?? input);
    const draft = draftOf(url, payloadOf(init.body));
    const decision = draft ? await aside.decide(draft) : { send: true };
    if (decision.send) return send(input, init);
    await onHeld({ draft, ...decision });
    if (draft.isReply) return send(input, { ...init, body: JSON.stringify(aloneAnswer(decision.explanation)) });
    await tellWriter(send, url, new Headers(init.headers).get('authorization'), draft, decision.explanation);
    return Response.json({ ok: false, error: 'held_by_aside' });
  };
}

/** `new App({ clientOptions: { requestInterceptor: requestInterceptor(aside) } })`: Bolt 4, web-api 7. */
export function requestInterceptor(aside, { onHeld = () => {} } = {}) {
  return async (config) => {
    const url = new URL(config.url, config.baseURL);
    const draft = draftOf(url, payloadOf(config.data));
    const decision = draft ? await aside.decide(draft) : { send: true };
    if (decision.send) return config;
    await onHeld({ draft, ...decision });
    if (draft.isReply) {
      config.data = aloneAnswer(decision.explanation);
      return config;
    }
    const authorization = config.headers?.Authorization ?? config.headers?.get?.('authorization');
    await tellWriter(globalThis.fetch, url, authorization, draft, decision.explanation);
    config.adapter = async () => ({ status: 200, statusText: 'OK', headers: {}, config, data: { ok: false, error: 'held_by_aside' } });
    return config;
  };
}

/**
 * What does not go through a client: the answer to a slash command (`ack`), and in Bolt 4
 * `respond`. It also remembers for whom the bot is at work, to tell them alone.
 */
export function guardApp(app, aside, { onHeld = () => {} } = {}) {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const { body = {} } = event;
    const id = body.user_id ?? body.user?.id ?? body.event?.user;
    const channel = body.channel_id ?? body.channel?.id ?? body.event?.channel;
    const ack = async (answer) => {
      const payload = typeof answer === 'string' ? { text: answer } : (answer ?? {});
      const words = wordsIn(payload, keys);
      const audience = payload.response_type === 'in_channel' ? 'group' : 'dm';
      const draft = { text: words.join('\n\n'), audience, markup: 'slack', channel: { id: String(channel ?? '') } };
      const decision = words.length > 0 ? await aside.decide(draft) : { send: true };
      if (decision.send) return event.ack(answer);
      await onHeld({ draft, ...decision });
      return event.ack(aloneAnswer(decision.explanation));
    };
    return forWriter({ id, channel }, () => process({ ...event, ack }));
  };
  app.axios?.interceptors.request.use(requestInterceptor(aside, { onHeld }));
  return app;
}
