// A chat server on loopback that takes everything and remembers it, and the linter.
import { createServer } from 'node:http';
import { after } from 'node:test';

import { Aside } from '../index.js';

export const program = process.env.ASIDE ?? 'aside';
export const harsh = '@liam you broke the build again, this is your fault';
export const clean = 'The build is red since 14:02, I am on it.';

/** The linter, ended with the test file. */
export function linter(options = {}) {
  const aside = new Aside({ command: [program, 'serve', '--stdio'], timeLimit: 20000, ...options });
  after(() => aside.close());
  return aside;
}

/** `answer(path, text)` gives the JSON that the server answers with. */
export async function chatServer(answer) {
  const got = []; // { path, text }: the body with escapes and form encoding taken off
  const server = createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      const form = (request.headers['content-type'] ?? '').includes('urlencoded');
      const text = form ? decodeURIComponent(body.replaceAll('+', ' ')) : body;
      got.push({ path: request.url, text });
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer(request.url, text)));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    got,
    url: `http://127.0.0.1:${server.address().port}`,
    /** Whether anything with these words came, other than to one person alone. */
    heard: (words, but = () => false) => got.some((each) => each.text.includes(words) && !but(each)),
    clear: () => got.splice(0),
  };
}
