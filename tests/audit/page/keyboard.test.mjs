// Narrowing the list, drilling down and sorting, with no mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { number, open, pageOf, reportOf, rowsOf, withBrowser } from "./browser.mjs";

const report = reportOf("export.quoted");
const messagesOf = (findings) => new Set(findings.map((each) => `${each.file} ${each.offset}`)).size;
const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;
const status = (findings) => {
  const messages = messagesOf(findings);
  return `${plural(findings.length, "finding")} in ${plural(messages, "message")}` + (messages > 50 ? ", the first 50 are shown" : "");
};
const shown = (tab) => tab.locator("#shown").textContent();
const visible = (tab) => tab.locator("article:not([hidden]) li[data-rule]:not([hidden])").count();

/// Presses Tab until `selector` has the focus.
async function tabTo(tab, selector) {
  for (let i = 0; i < 400; ++i) {
    if (await tab.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await tab.keyboard.press("Tab");
  }
  assert.fail(`Tab never came to ${selector}`);
}

test("the list is narrowed by keyboard, and says how far", () => withBrowser({}, async (context) => {
  const { tab, seen } = await open(context, pageOf("export.quoted"));
  assert.equal(await shown(tab), status(report.findings));
  await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.textContent), "Skip to the findings");
  await tab.keyboard.press("Enter");
  await tabTo(tab, "#filter-channel");
  await tab.keyboard.type("ops");
  const ops = report.findings.filter((each) => each.channel === "ops");
  assert.equal(await shown(tab), status(ops));
  assert.equal(await visible(tab), ops.length);
  await tabTo(tab, "#filter-category");
  await tab.keyboard.press("ArrowDown");
  const category = await tab.locator("#filter-category").inputValue();
  const both = ops.filter((each) => each.category === category);
  assert.ok(category && both.length > 0 && both.length < ops.length);
  assert.equal(await shown(tab), status(both));
  assert.equal(await visible(tab), both.length);
  await tabTo(tab, "#filter-words");
  await tab.keyboard.type("no such words anywhere");
  assert.equal(await shown(tab), "0 findings in 0 messages");
  await tabTo(tab, "#filters button");
  await tab.keyboard.press("Enter");
  await tab.waitForFunction((all) => document.getElementById("shown").textContent === all, status(report.findings));
  assert.deepEqual(seen.complaints, []);
}));

test("words are looked for in what was said", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  await tabTo(tab, "#filter-words");
  await tab.keyboard.type("RUNBOOK");
  const there = report.findings.filter((each) => each.text.toLowerCase().includes("runbook"));
  assert.ok(there.length > 0);
  assert.equal(await shown(tab), status(there));
}));

test("a channel, a category, a rule and a week lead to their findings", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  const follow = async (selector, fits) => {
    await tab.evaluate(() => document.activeElement.blur());
    await tabTo(tab, selector);
    await tab.keyboard.press("Enter");
    const those = report.findings.filter(fits);
    assert.ok(those.length > 0, selector);
    assert.equal(await shown(tab), status(those), selector);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "findings");
  };
  const launch = report.channels.find((each) => each.name === "launch").id;
  await follow(`#channels a[data-channel="${launch}"]`, (each) => each.channel === "launch");
  await follow("#channels a[data-audience]", (each) => each.audience === "dm");
  await follow('#categories a[data-category="blame"]', (each) => each.category === "blame");
  await follow('#audiences a[data-audience="group"]', (each) => each.audience === "group");
  await follow("#rules a[data-rule='blame/your-fault']", (each) => each.rule === "blame/your-fault");
  await tabTo(tab, "#trend summary");
  await tab.keyboard.press("Enter");
  const [week] = await tab.locator("#trend tbody a").evaluateAll((all) => all.map((each) => each.dataset.when));
  const end = new Date(Date.parse(week) + 7 * 86400e3).toISOString().slice(0, 10);
  await follow(`#trend a[data-when="${week}"]`, (each) => each.time >= week && each.time < end);
}));

test("a column of the trend leads to its week, too", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  const column = tab.locator("#trend svg g[data-when]").first();
  const week = await column.getAttribute("data-when");
  await column.click();
  assert.equal(await tab.locator("#filter-when").inputValue(), week);
}));

test("more of the list is shown on demand, and the focus goes to it", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  assert.equal(await tab.locator("article:visible").count(), 50);
  await tab.locator("#more").focus();
  await tab.keyboard.press("Enter");
  assert.equal(await tab.locator("article:visible").count(), Math.min(100, messagesOf(report.findings)));
  assert.equal(await tab.evaluate(() => [...document.querySelectorAll("article")].indexOf(document.activeElement)), 50);
}));

test("a table is sorted by any of its columns", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  await tabTo(tab, "#channels thead th:last-child button");
  await tab.keyboard.press("Enter");
  const shares = async () => (await rowsOf(tab, "channels")).map(([, cells]) => number(cells[3]));
  const down = await shares();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  assert.equal(await tab.locator("#channels th[aria-sort=descending]").textContent(), "share");
  await tab.keyboard.press("Enter");
  assert.deepEqual(await shares(), [...down].sort((a, b) => a - b));
}));

test("the light is turned off and on again", () => withBrowser({ colorScheme: "light" }, async (context) => {
  const { tab } = await open(context, pageOf("export.quoted"));
  const paper = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await tabTo(tab, "#theme");
  await tab.keyboard.press("Enter");
  assert.notEqual(await paper(), light);
  assert.equal(await tab.locator("#theme").textContent(), "Light");
  await tab.keyboard.press("Enter");
  assert.equal(await paper(), light);
}));
