import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Adapter, Robot, TextMessage, User } from 'hubot';
import { guardHubot } from '../index.js';
import { clean, harsh, linter } from './support.js';

const aside = linter();

/** A robot whose adapter writes down what it says. */
async function robotWith(guarded, told) {
  const said = [];
  class Room extends Adapter {
    async send(envelope, ...strings) { said.push(...strings); }
    async reply(envelope, ...strings) { return this.send(envelope, ...strings.map((each) => `${envelope.user.name}: ${each}`)); }
    async topic(envelope, ...strings) { said.push(...strings); }
    async run() { this.emit('connected'); }
  }
  const robot = new Robot({ use: (r) => new Room(r) }, false, 'hal');
  await robot.loadAdapter();
  if (guarded) guardHubot(robot, aside, { tell: (envelope, explanation) => told.push([envelope.user?.name, explanation]) });
  return { robot, said };
}

const ways = {
  'res.send': (robot, res, text) => res.send(text),
  'res.reply': (robot, res, text) => res.reply(text),
  'res.emote': (robot, res, text) => res.emote(text),
  'res.topic': (robot, res, text) => res.topic(text),
  'robot.messageRoom': (robot, res, text) => robot.messageRoom('ops', text),
  'robot.send': (robot, res, text) => robot.send({ room: 'ops', user: res.message.user }, text),
  'behind a middleware that throws': (robot, res, text) => {
    robot.on('error', () => {});
    robot.responseMiddleware(async (context) => { throw new Error('broken'); });
    return res.send(text);
  },
};

for (const [name, way] of Object.entries(ways)) {
  test(`Hubot: nothing harsh is said by ${name}, and without the guard it is`, async () => {
    const told = [];
    async function run(guarded, text) {
      const { robot, said } = await robotWith(guarded, told);
      let failed;
      robot.hear(/go/, async (res) => { await Promise.resolve(way(robot, res, text)).catch((error) => { failed = error; }); });
      await robot.receive(new TextMessage(new User('7', { name: 'ann', room: 'ops' }), 'go', '1'));
      robot.shutdown();
      return said.join('\n');
    }
    assert.equal(await run(true, harsh), '');
    assert.match(told[0][1], /I have not sent this yet/);
    if (name !== 'robot.messageRoom') assert.equal(told[0][0], 'ann');
    assert.match(await run(true, clean), /14:02/);
    assert.match(await run(false, harsh), /your fault/);
  });
}
