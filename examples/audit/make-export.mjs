#!/usr/bin/env node
// make-export.mjs FOLDER: a Slack export of an invented team, twenty-two weeks of it; always the
// same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: make-export.mjs FOLDER");
  process.exit(2);
}

let state = 20260105;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const people = ["Ines", "Tomas", "Yara", "Bram", "Keiko", "Oleg", "Farah", "Joost", "Mina", "Pavel", "Ruth", "Sami"]
  .map((name, i) => ({ id: `U0${100 + i}`, name: name.toLowerCase(), real_name: name, profile: { real_name: name } }));

// How often somebody is harsh there, in a thousand messages, and how much is said there.
const rooms = [
  { name: "launch", harsh: 52, weight: 14 },
  { name: "ops", harsh: 46, weight: 22 },
  { name: "support", harsh: 27, weight: 18 },
  { name: "frontend", harsh: 15, weight: 16 },
  { name: "data", harsh: 12, weight: 9 },
  { name: "general", harsh: 9, weight: 12 },
  { name: "hiring", harsh: 5, weight: 4 },
  { name: "lunch", harsh: 2, weight: 6 },
].map((room, i) => ({ ...room, id: `C0${200 + i}` }));
const talks = [[0, 1], [0, 4], [2, 5], [1, 6], [3, 8], [7, 9], [4, 10], [5, 11]]
  .map((pair, i) => ({ id: `D0${300 + i}`, members: pair.map((p) => people[p].id) }));

const plain = [
  "The nightly run is green again", "I have moved the meeting to 10:30", "Draft of the release notes is in the folder",
  "Can somebody with access restart the staging box?", "The new dashboard is up, feedback welcome",
  "Invoice 4417 went out this morning", "I am off on Friday, Ruth has the pager", "Merged. It goes out with the 14:00 train",
  "The vendor answered: two more days", "Lunch at the usual place?", "Ticket 812 is reproducible with the old client only",
  "Here are the numbers for week 7", "Shall we take the second option then?", "The candidate for Tuesday has confirmed",
  "Cache is warm, latency is back to normal", "I will write the summary tonight", "Who would like to pair on the importer?",
  "The customer in Ghent has their report now", "We keep the old endpoint until March", "Rollback took six minutes, all services answer",
  "Could you have a look at the second chart, please?", "Translation files are complete", "Slides are uploaded",
  "Backup of the ledger finished at 03:12", "The form accepts long names now", "Next retro is on the 14th",
];
const warm = [
  "Thanks a lot, that saved me an hour", "Great work on the migration, @", "Well done everyone, the launch page is live",
  "My mistake, I had the wrong branch. Fixed now", "Sorry for the noise, that alert was mine", "Thank you @, very clear write-up",
  "Brilliant catch, @", "Happy to help with that, ping me after lunch", "Don't worry @, it's not your fault, the docs were wrong",
  "Kudos to support for the quick answers today",
];
const harsh = [
  "@ you broke the build again, this is your fault", "@ why didn't you test this before you pushed it?", "Great job, genius",
  "@ you never read the ticket, do you", "Even an intern knows how to rebase, @", "As I already said three times, the key is in the vault",
  "I need this NOW, drop everything", "This is unacceptable!!! Who approved this?", "Because I'm your boss, that's why",
  "@ I think it's best you stay away from this customer from now on", "Not my problem, ask billing", "What an idiot wrote this importer",
  "@ your numbers are the lowest on the team this month", "Per my last email, the answer is still no", "Thanks for nothing, @",
  "I'm sick of cleaning up after you, @", "@ you should be ashamed of that demo", "You people clearly don't care about the customer",
  "@ this is your last warning", "Everything is on fire and nobody answers, ASAP means now!!!",
  "@ you always promise a date and you always miss it", "How hard can it be to read a runbook, @?",
];
const harshInPrivate = ["You never listen, do you", "That was a stupid thing to say", "Honestly, it was your own fault", "You clearly don't care"];

const files = new Map();
const say = (channel, user, text, seconds) => {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  const path = join(channel, `${day}.json`);
  if (!files.has(path)) files.set(path, []);
  files.get(path).push({ type: "message", user, text, ts: `${seconds}.${String(files.get(path).length).padStart(6, "0")}` });
};

const start = Date.UTC(2025, 9, 27) / 1000;
const weeks = 22;
for (let day = 0; day < weeks * 7; ++day) {
  const weekend = day % 7 >= 5;
  const late = day / (weeks * 7);
  const mood = (1.25 - 0.85 * late) * (0.8 + 0.4 * random());  // it gets better, with good and bad days
  const messages = Math.floor((weekend ? 6 : 58) * (0.75 + 0.5 * random()));
  for (let m = 0; m < messages; ++m) {
    const hour = weekend ? 9 + Math.floor(12 * random()) : 7 + Math.floor((random() + random()) * 6.5);
    const seconds = start + day * 86400 + hour * 3600 + Math.floor(random() * 3600);
    const tired = hour >= 17 ? 2.1 : hour === 8 ? 1.3 : 0.8;
    const user = pick(people);
    const other = pick(people.filter((each) => each !== user));
    const fill = (text) => text.replace("@", `<@${other.id}>`);
    const warmth = 0.1 + 0.08 * late;
    if (random() < 0.13) {
      const talk = pick(talks);
      const text = random() * 1000 < 12 * mood * tired ? pick(harshInPrivate)
        : random() < warmth ? fill(pick(warm)).replace(/<@U\d+>/, "you") : pick(plain);
      say(talk.id, pick(talk.members), text, seconds);
      continue;
    }
    let at = random() * rooms.reduce((sum, room) => sum + room.weight, 0);
    const room = rooms.find((each) => (at -= each.weight) < 0) ?? rooms[0];
    const text = random() * 1000 < room.harsh * mood * tired ? pick(harsh) : random() < warmth ? pick(warm) : pick(plain);
    say(room.name, user.id, fill(text), seconds);
  }
  if (day % 9 === 4) say("general", "USLACKBOT", "Reminder: the retro notes", start + day * 86400 + 32400);
}

const write = (path, value) => {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 1) + "\n");
};
const created = start;
const members = people.map((each) => each.id);
write("users.json", people);
write("channels.json", rooms.map(({ id, name }) => ({ id, name, created, members })));
write("dms.json", talks.map(({ id, members: pair }) => ({ id, created, members: pair })));
for (const [path, messages] of files) {
  messages.sort((a, b) => a.ts.localeCompare(b.ts));
  if (path.startsWith("general")) messages.forEach((each) => each.user === "USLACKBOT" && (each.subtype = "bot_message"));
  write(path, messages);
}
