// One `aside serve --stdio` child for a whole bot. Whatever goes wrong with it, `decide`
// answers within its time limit, and says what was wrong.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { explain } from './explain.js';

export class Aside {
  #options;
  #child = null;
  #waiting = new Map(); // id → { answer, since }
  #next = 1;
  #failures = 0; // starts in a row that came to nothing
  #notBefore = 0; // when the child may be started again
  #closed = false;

  constructor({
    command = ['aside', 'serve', '--stdio', '--offsets', 'utf16'],
    timeLimit = 250,
    onError = 'send',
    log = (line) => console.warn(line),
    env = process.env,
    cwd = undefined,
  } = {}) {
    if (onError !== 'send' && onError !== 'block') throw new TypeError(`onError: "${onError}" is not send or block`);
    this.#options = { command, timeLimit, onError, log, env, cwd };
  }

  /** Starts the child and waits until it judges; the first message then costs no more than others. */
  async ready(limit = 10000) {
    const { trouble } = await this.decide({ text: '' }, { timeLimit: limit });
    if (trouble) throw new Error(`aside: ${trouble}`);
    return this;
  }

  /** Whether a draft may go. Never rejects. */
  async decide(draft, { timeLimit = this.#options.timeLimit } = {}) {
    const answer = await this.#ask(draft, timeLimit);
    if (answer.error !== undefined) {
      const send = this.#options.onError === 'send';
      this.#options.log(`aside: ${answer.error}: the message ${send ? 'goes as it is' : 'is held back'}`);
      const explanation = send ? '' : `aside could not look at your message (${answer.error}). Please try again.`;
      return { send, trouble: answer.error, explanation };
    }
    const send = answer.decision !== 'hold';
    return { send, result: answer, explanation: send ? '' : explain(answer) };
  }

  /** Ends the child. What still waits is answered as trouble. */
  close() {
    this.#closed = true;
    this.#child?.stdin.end();
    this.#child?.unref();
    this.#fail('closed');
  }

  #ask(draft, timeLimit) {
    return new Promise((resolve) => {
      const child = this.#running();
      if (typeof child === 'string') return resolve({ error: child });
      const id = String(this.#next++);
      const since = Date.now();
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        resolve({ error: `no answer within ${timeLimit} ms` });
        // Nobody else was answered either: it hangs. The next message starts another one.
        if (child === this.#child && child.answered < since) this.#drop(child, 'hung');
      }, timeLimit);
      this.#waiting.set(id, {
        answer: (value) => {
          clearTimeout(timer);
          resolve(value.id === undefined ? value : { ...value, id: draft.id ?? null });
        },
      });
      child.stdin.write(`${JSON.stringify({ ...draft, id })}\n`);
    });
  }

  /** The child, or why there is none. */
  #running() {
    if (this.#closed) return 'closed';
    if (this.#child) return this.#child;
    if (Date.now() < this.#notBefore) return 'not running';
    const { command, env, cwd, log } = this.#options;
    const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], env, cwd });
    child.answered = Date.now();
    this.#child = child;
    // A bot that has nothing else to do may end.
    child.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.unref?.();
    child.stdin.on('error', () => {}); // 'exit' tells
    child.on('error', (problem) => this.#drop(child, problem.message));
    child.on('exit', (code, signal) => this.#drop(child, `ended with ${signal ?? code}`));
    createInterface({ input: child.stdout }).on('line', (line) => this.#take(child, line));
    createInterface({ input: child.stderr }).on('line', (line) => log(line));
    return child;
  }

  #take(child, line) {
    child.answered = Date.now();
    this.#failures = 0;
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      return this.#drop(child, 'its answer was no JSON');
    }
    this.#waiting.get(value.id)?.answer(value);
    this.#waiting.delete(value.id);
  }

  #drop(child, why) {
    if (child !== this.#child) return;
    this.#child = null;
    child.kill('SIGKILL');
    this.#failures += 1;
    this.#notBefore = Date.now() + Math.min(5000, 50 * 2 ** this.#failures);
    this.#fail(why);
  }

  #fail(why) {
    for (const { answer } of this.#waiting.values()) answer({ error: why });
    this.#waiting.clear();
  }
}
