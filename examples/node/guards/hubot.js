// Hubot. Response middleware is no guard: when it throws the message is sent all the same, and
// robot.messageRoom and robot.send pass by it. All of them end at the adapter.
import { wordsIn } from '../lib/words.js';

/**
 * Call it when the adapter is loaded. `audience(envelope)` says "dm" or "group" (group unless
 * said); `tell(envelope, explanation)` writes to the person alone, as the adapter does that.
 */
export function guardHubot(robot, aside, { audience = () => 'group', tell = () => {} } = {}) {
  const { adapter } = robot;
  // Adapters call their own methods from one another (emote → send): judged once is enough.
  let within = 0;
  for (const method of ['send', 'reply', 'emote', 'topic', 'play']) {
    if (typeof adapter[method] !== 'function') continue;
    const original = adapter[method].bind(adapter);
    adapter[method] = async (envelope, ...strings) => {
      const words = strings.flatMap((each) => (typeof each === 'string' ? [each] : wordsIn(each, ['text', 'title', 'content', 'fallback', 'value'])));
      const text = words.join('\n');
      if (within === 0 && text.trim()) {
        const room = String(envelope?.room ?? '');
        const draft = { text, audience: await audience(envelope), channel: { id: room, name: room } };
        const decision = await aside.decide(draft);
        if (!decision.send) {
          robot.logger?.warn?.(`aside: a message to ${room || 'somebody'} was held back`);
          await tell(envelope, decision.explanation);
          return undefined;
        }
      }
      within += 1;
      try {
        // The adapter calls its own methods before it first waits.
        return original(envelope, ...strings);
      } finally {
        within -= 1;
      }
    };
  }
  return robot;
}
