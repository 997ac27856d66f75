// What the page shows against what the JSON report says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { number, open, pageOf, reportOf, rowsOf, withBrowser } from "./browser.mjs";

const report = reportOf("export.quoted");
const flagged = ({ verdicts }) => verdicts.reword + verdicts.private;
const share = (counts) => (counts.messages ? (100 * flagged(counts)) / counts.messages : 0);
const sum = (list, of) => list.reduce((total, each) => total + of(each), 0);
const near = (text, value) => assert.ok(Math.abs(number(text) - value) <= (value >= 10 ? 0.051 : 0.0051), `${text} is not ${value} %`);

/// Days by the key of what they are shown as, worked out without the program.
const monday = (day) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};
const grouped = (key) => {
  const out = new Map();
  for (const day of report.days) {
    const at = out.get(key(day.day)) ?? { messages: 0, verdicts: { reword: 0, private: 0 } };
    at.messages += day.messages;
    at.verdicts.reword += day.verdicts.reword;
    at.verdicts.private += day.verdicts.private;
    out.set(key(day.day), at);
  }
  return out;
};

const checkCounts = ([messages, reword, inPrivate, portion], counts) => {
  assert.deepEqual([messages, reword, inPrivate].map(number), [counts.messages, counts.verdicts.reword, counts.verdicts.private]);
  near(portion, share(counts));
};

test("the numbers of the page are those of the JSON report", () => withBrowser({}, async (context) => {
  const { tab, seen } = await open(context, pageOf("export.quoted"));
  assert.ok(report.messages > 5000 && report.findings.length > 100, "the export is too small to test with");

  const tile = (id) => tab.locator(`#tile-${id} b`).textContent();
  near(await tile("all"), share(report));
  assert.equal(number(await tile("private")), report.verdicts.private);
  near(await tile("group"), share(report.audiences.group));
  near(await tile("dm"), share(report.audiences.dm));

  const trend = await rowsOf(tab, "trend");
  const keys = await tab.locator("#trend tbody a").evaluateAll((all) => all.map((each) => each.dataset.when));
  const weeks = grouped(monday);
  assert.deepEqual(new Set(keys), new Set(weeks.keys()));
  trend.forEach(([, cells], i) => checkCounts(cells, weeks.get(keys[i])));

  const channels = new Map(await rowsOf(tab, "channels"));
  const groups = report.channels.filter((each) => each.audience === "group");
  const direct = report.channels.filter((each) => each.audience === "dm");
  assert.equal(channels.size, groups.length + 1);
  for (const channel of groups) {
    const [change, inPrivate, messages, portion] = channels.get(channel.name);
    assert.deepEqual([change, inPrivate, messages].map(number), [flagged(channel), channel.verdicts.private, channel.messages]);
    near(portion, share(channel));
  }
  const talks = channels.get(`direct messages (${direct.length})`);
  assert.equal(number(talks[0]), sum(direct, flagged));
  assert.equal(number(talks[2]), sum(direct, (each) => each.messages));

  const categories = new Map(await rowsOf(tab, "categories"));
  for (const [name, count] of Object.entries(report.categories)) {
    if (count === 0) assert.ok(!categories.has(name));
    else assert.deepEqual(categories.get(name).map(number),
                          [count, report.audiences.group.categories[name], report.audiences.dm.categories[name]]);
  }

  const audiences = new Map(await rowsOf(tab, "audiences"));
  for (const [row, word] of [["groups", "group"], ["direct messages", "dm"]]) {
    const counts = report.audiences[word];
    const [portion, reword, inPrivate, messages] = audiences.get(row);
    assert.deepEqual([reword, inPrivate, messages].map(number), [counts.verdicts.reword, counts.verdicts.private, counts.messages]);
    near(portion, share(counts));
  }

  const hours = await rowsOf(tab, "hours");
  assert.equal(hours.length, 24);
  hours.forEach(([, cells], hour) => checkCounts(cells, report.hours[hour]));

  const weekdays = grouped((day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
  (await rowsOf(tab, "weekdays")).forEach(([, cells], day) => checkCounts(cells, weekdays.get(day)));

  const praise = await tab.locator("#praise tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("code").textContent, row.lastElementChild.textContent]));
  assert.deepEqual(Object.fromEntries(praise.map(([rule, count]) => [rule, number(count)])),
                   Object.fromEntries(Object.entries(report.notes).filter(([note]) => note.includes("/"))));

  const rules = await tab.locator("#rules tbody tr").evaluateAll((rows) => rows.map((row) => [row.querySelector("code").textContent, row.lastElementChild.textContent]));
  for (const [rule, count] of rules) assert.equal(number(count), report.rules[rule]);
  assert.equal(rules.length, Math.min(20, Object.keys(report.rules).length));

  assert.equal(await tab.locator("article li[data-rule]").count(), report.findings.length);
  assert.deepEqual(seen.complaints, []);
}));

test("the columns are as high as their shares, the bars as long as their counts", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  const columns = await tab.locator("#hours svg.share g").evaluateAll((all) => all.map((g) =>
    [...g.querySelectorAll("rect.private, rect.reword")].reduce((total, rect) => total + rect.getBBox().height, 0)));
  const top = number(await tab.locator("#hours .axis span").first().textContent());
  columns.forEach((height, hour) => {
    const expected = (1000 * share(report.hours[hour])) / top;
    assert.ok(Math.abs(height - expected) < 9, `hour ${hour}: ${height} is not ${expected}`);
  });
  const bars = await tab.locator("#categories svg.bar").evaluateAll((all) => all.map((svg) => svg.getBBox().width));
  const counts = Object.values(report.categories).filter((count) => count > 0).sort((a, b) => b - a);
  bars.forEach((width, i) => assert.ok(Math.abs(width - (1000 * counts[i]) / counts[0]) < 9));
  // What a browser paints: the tallest column of the trend stands on its axis and below the top.
  const box = await tab.locator("#trend svg.share").boundingBox();
  assert.ok(box.width > 500 && box.height > 100);
}));

test("what was not asked for is not in the page", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.plain"));
  assert.equal(await tab.locator("blockquote, .author, .instead").count(), 0);
  const text = await tab.locator("body").textContent();
  for (const name of ["Tomas", "Yara", "U0101", "stupid thing"]) assert.ok(!text.includes(name), name);
  assert.equal(await tab.locator("article li[data-rule]").count(), report.findings.length);
}));

test("the page is whole without its script", () => withBrowser({ javaScriptEnabled: false }, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  assert.equal(await tab.locator("#filters").isVisible(), false);
  assert.equal(await tab.locator("#theme").isVisible(), false);
  for (const at of [tab.locator("article").first(), tab.locator("article").last()]) {
    await at.scrollIntoViewIfNeeded();
    assert.ok(await at.isVisible());
  }
  await tab.locator("#trend summary").click();
  assert.ok(await tab.locator("#trend table").isVisible());
}));
