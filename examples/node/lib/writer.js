// Who asked the bot for what it is doing now: they, and nobody else, are told when it is held
// back. Follows the calls through promises and timers.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

/** Runs `act`; what is held back in it is told to `writer` ({ id, channel } as the chat has them). */
export const forWriter = (writer, act) => storage.run(writer, act);

export const currentWriter = () => storage.getStore();
