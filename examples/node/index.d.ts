export interface Draft {
  text: string;
  id?: string;
  audience?: 'dm' | 'group';
  external?: boolean;
  face?: 'standard' | 'strict';
  lang?: string;
  markup?: 'plain' | 'slack' | 'discord' | 'markdown' | 'email' | 'irc';
  author?: { id?: string; name?: string };
  channel?: { id?: string; name?: string };
  members?: { id?: string; name?: string; aka?: string[]; role?: string }[];
  off?: string[];
}

export interface Result {
  version: 1;
  id: string | null;
  verdict: 'send' | 'reword' | 'private';
  decision: 'send' | 'hold';
  overruled?: true;
  hold_seconds?: number;
  audience: 'dm' | 'group';
  external: boolean;
  lang: string;
  findings: {
    rule: string;
    category: string;
    target: { kind: string; text?: string; id?: string };
    start: number;
    end: number;
    line: number;
    column: number;
    text: string;
    why: string;
    replace: string[];
    evidence?: { rule: string; weight: number; start: number; end: number }[];
  }[];
  dismissed: string[];
  notes: { note: string; text: string }[];
  suggestion?: {
    kind: 'split' | 'reword';
    messages: { to: 'dm' | 'group' | 'same'; recipient?: string; text: string; blanks?: { start: number; end: number }[] }[];
  };
  engine: string;
}

export interface Decision {
  /** Whether the message may go. */
  send: boolean;
  result?: Result;
  /** What was wrong with the linter; the message then goes, unless onError is "block". */
  trouble?: string;
  /** For the writer alone; empty when the message may go. */
  explanation: string;
}

export interface Options {
  command?: string[];
  /** Milliseconds that one decision may take. */
  timeLimit?: number;
  onError?: 'send' | 'block';
  /** Gets one line whenever the linter is in trouble; never a word of a draft. */
  log?: (line: string) => void;
  env?: Record<string, string | undefined>;
  cwd?: string;
}

export class Aside {
  constructor(options?: Options);
  ready(limit?: number): Promise<this>;
  decide(draft: Draft, options?: { timeLimit?: number }): Promise<Decision>;
  close(): void;
}

export function explain(result: Result): string;
export function forWriter<T>(writer: { id?: string | number; channel?: string }, act: () => T): T;

type OnHeld = (held: Decision & { draft: Draft }) => unknown;
type Fetch = (input: any, init?: any) => Promise<any>;

export function guardedFetch(aside: Aside, options?: { fetch?: Fetch; onHeld?: OnHeld }): Fetch;
export function requestInterceptor(aside: Aside, options?: { onHeld?: OnHeld }): (config: any) => Promise<any>;
export function guardApp<App>(app: App, aside: Aside, options?: { onHeld?: OnHeld }): App;
export function guardedRequest(
  aside: Aside,
  options?: { next?: Fetch; audience?: (channel: string) => 'dm' | 'group' | Promise<'dm' | 'group'>; onHeld?: OnHeld },
): Fetch;
export function guardHubot<Robot>(
  robot: Robot,
  aside: Aside,
  options?: { audience?: (envelope: any) => 'dm' | 'group' | Promise<'dm' | 'group'>; tell?: (envelope: any, explanation: string) => unknown },
): Robot;
export function guardBot<Bot>(bot: Bot, aside: Aside, options?: { onHeld?: OnHeld }): Bot;
export function teamsGuard(aside: Aside, options?: { tell?: (context: any, explanation: string) => unknown }): {
  onTurn(context: any, next: () => Promise<void>): Promise<void>;
};
