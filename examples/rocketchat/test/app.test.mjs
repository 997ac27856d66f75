// The app, compiled against the real Apps-Engine, between accessors that stand in for the
// server's and a real `aside serve --http`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';

const { AsideApp } = createRequire(import.meta.url)('../build/AsideApp.js');
const info = createRequire(import.meta.url)('../app.json');
const harsh = '@liam you broke the build again, this is your fault';

const server = spawn(process.env.ASIDE ?? 'aside', ['serve', '--http', '127.0.0.1:0', '--fail-on', 'private'], {
  stdio: ['ignore', 'ignore', 'pipe'],
  env: { ...process.env, ASIDE_TOKEN: 'secret' },
});
after(() => server.kill());
const url = await new Promise((resolve) => {
  let said = '';
  server.stderr.on('data', (piece) => {
    said += piece;
    const found = /(http:\S+)\n/.exec(said);
    if (found) resolve(`${found[1]}/v1/check`);
  });
});

async function send(text, { type = 'c', attachments, settings = {} } = {}) {
  const told = [];
  const logged = [];
  const values = { url, token: 'secret', on_error: 'send', ...settings };
  const app = new AsideApp(info, { warn: (line) => logged.push(line), debug() {} }, {});
  const builder = { setRoom() { return this; }, setText(value) { this.text = value; return this; }, getMessage() { return this.text; } };
  const read = {
    getEnvironmentReader: () => ({ getSettings: () => ({ getValueById: async (id) => values[id] }) }),
    getNotifier: () => ({ getMessageBuilder: () => Object.create(builder), notifyUser: async (user, notice) => told.push([user.id, notice]) }),
  };
  const http = {
    async post(where, { headers, content }) {
      const response = await fetch(where, { method: 'POST', headers, body: content });
      const body = await response.text();
      return { statusCode: response.status, content: body, data: JSON.parse(body) };
    },
  };
  const message = { text, attachments, room: { id: 'R', slugifiedName: 'ops', type }, sender: { id: 'U7', username: 'ann' } };
  const runs = await app.checkPreMessageSentPrevent(message);
  const prevented = runs && (await app.executePreMessageSentPrevent(message, read, http));
  return { prevented, told, logged };
}

test('a harsh message is prevented in a channel, and its writer alone is told why', async () => {
  const { prevented, told } = await send(harsh);
  assert.equal(prevented, true);
  assert.equal(told.length, 1);
  assert.equal(told[0][0], 'U7');
  assert.match(told[0][1], /this is your fault/);
});

test('attachments are read too', async () => {
  assert.equal((await send(undefined, { attachments: [{ title: { value: 'News' }, text: harsh }] })).prevented, true);
});

test('a clean message goes, and the same harsh words do to one person', async () => {
  assert.equal((await send('The build is red since 14:02, I am on it.')).prevented, false);
  assert.equal((await send(harsh, { type: 'd' })).prevented, false);
  assert.equal((await send('')).prevented, false);
});

test('trouble lets the message go, and is logged without it', async () => {
  for (const settings of [{ token: 'wrong' }, { url: 'http://127.0.0.1:1/v1/check' }]) {
    const { prevented, logged } = await send(harsh, { settings });
    assert.equal(prevented, false);
    assert.match(logged[0], /goes as it is/);
    assert.doesNotMatch(logged[0], /liam/);
    assert.equal((await send(harsh, { settings: { ...settings, on_error: 'block' } })).prevented, true);
  }
});
