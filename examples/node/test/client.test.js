import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { Aside, explain } from '../index.js';
import { clean, harsh, linter, program } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'aside-node-'));

/** A program that stands in for aside. */
function fake(name, script) {
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return [path];
}

test('a clean message goes, a harsh one is held with why and what to say', async () => {
  const aside = linter();
  assert.equal((await aside.decide({ text: clean })).send, true);
  const held = await aside.decide({ text: harsh, id: 'mine' });
  assert.equal(held.send, false);
  assert.equal(held.result.verdict, 'private');
  assert.equal(held.result.id, 'mine');
  assert.match(held.explanation, /your fault/);
  assert.match(held.explanation, /To the group:/);
});

test('many at once get each their own answer', async () => {
  const aside = linter();
  const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => aside.decide({ text: i % 7 === 0 ? harsh : clean, id: i })));
  answers.forEach((answer, i) => {
    assert.equal(answer.result.id, i);
    assert.equal(answer.send, i % 7 !== 0);
  });
});

test('a linter that is killed lets the message go, says so, and comes back', async () => {
  const lines = [];
  const pids = join(folder, 'pid');
  const aside = linter({ command: fake('kept', `#!/bin/sh\necho $$ >${pids}\nexec ${program} serve --stdio\n`), log: (line) => lines.push(line) });
  await aside.ready(30000);
  execFileSync('sh', ['-c', `kill -STOP $(cat ${pids})`]);
  const waiting = aside.decide({ text: harsh });
  execFileSync('sh', ['-c', `kill -KILL $(cat ${pids})`]);
  const answer = await waiting;
  assert.equal(answer.send, true);
  assert.match(answer.trouble, /SIGKILL/);
  assert.match(lines.join('\n'), /the message goes as it is/);
  assert.doesNotMatch(lines.join('\n'), /liam/);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal((await aside.decide({ text: harsh })).send, false);
});

test('a linter that hangs lets the message go within the time limit', async () => {
  const lines = [];
  const aside = linter({ command: fake('hangs', '#!/bin/sh\nexec sleep 600\n'), timeLimit: 150, log: (line) => lines.push(line) });
  const answer = await aside.decide({ text: harsh });
  assert.equal(answer.send, true);
  assert.match(answer.trouble, /150 ms/);
  assert.equal(lines.length, 1);
});

test('a broken rules file, and a program that is not there, are said', async () => {
  const lines = [];
  const log = (line) => lines.push(line);
  const broken = linter({ command: [program, 'serve', '--stdio', '--rules', join(folder, 'none')], log });
  assert.equal((await broken.decide({ text: harsh })).send, true);
  const missing = linter({ command: [join(folder, 'no-such-program')], log });
  assert.equal((await missing.decide({ text: harsh })).send, true);
  assert.match(lines.join('\n'), /ENOENT/);
});

test('with onError "block" trouble holds the message back', async () => {
  const aside = linter({ command: [join(folder, 'no-such-program')], onError: 'block', log() {} });
  const answer = await aside.decide({ text: clean });
  assert.equal(answer.send, false);
  assert.match(answer.explanation, /try again/);
  assert.throws(() => new Aside({ onError: 'maybe' }), /send or block/);
});

test('a client that is closed answers, and lets the program end', async () => {
  const aside = linter({ log() {} });
  await aside.ready(30000);
  aside.close();
  assert.equal((await aside.decide({ text: harsh })).trouble, 'closed');
  const script = `import { Aside } from '${new URL('../index.js', import.meta.url)}';
    const aside = new Aside({ command: ['${program}', 'serve', '--stdio'], timeLimit: 20000 });
    console.log((await aside.decide({ text: 'x' })).send);`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 60000 });
  assert.equal(String(out), 'true\n');
});

test('what is explained names each reason once', () => {
  const text = explain({ findings: [{ text: 'a', why: 'w' }, { text: 'b', why: 'w' }], hold_seconds: 20 });
  assert.equal(text, 'I have not sent this yet.\n• "a": w\n• "b"\n\nLet 20 seconds pass before you send it in any form.');
});
