// Names and texts that try to be more than text; and that the page asks nothing of anybody.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { open, pageOf, reportOf, withBrowser } from "./browser.mjs";
import { attacks } from "./hostile.mjs";

test("hostile names and texts stay text", () => withBrowser({}, async (context) => {
  const { tab, seen } = await open(context, pageOf("hostile.quoted"));
  const report = reportOf("hostile.quoted");
  assert.equal(new Set(report.findings.map((each) => each.channel)).size, attacks.length);
  assert.equal(await tab.locator("script").count(), 1);
  assert.equal(await tab.locator("style").count(), 1);
  assert.equal(await tab.locator("img, iframe, textarea, [onerror], [onfocus], [onload], [onmouseover], meta[http-equiv=refresh]").count(), 0);
  const quotes = (await tab.locator("blockquote").allTextContents()).join("\n");
  const channels = await tab.locator("article").evaluateAll((all) => all.map((each) => each.dataset.channel));
  for (const attack of attacks.filter((each) => !/[\u0000-\u001f\u202a-\u202e]/.test(each))) {
    assert.ok(quotes.includes(attack), attack);
    assert.ok(channels.some((each) => each.endsWith(attack)), attack);
  }
  for (const option of await tab.locator("#filter-channel option").all()) {
    const value = await option.getAttribute("value");
    await tab.locator("#filter-channel").selectOption(value);
    const wanted = report.findings.length / attacks.length;
    assert.match(await tab.locator("#shown").textContent(), value ? new RegExp(`^${wanted} findings`) : /findings/);
  }
  await tab.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  for (const link of await tab.locator("main table a").all()) await link.click();
  await tab.mouse.move(300, 300);
  assert.equal(await tab.evaluate(() => window.pwned), undefined);
  assert.deepEqual(seen.complaints, []);
}));

test("nothing is asked of a network", () => withBrowser({}, async (context) => {
  for (const name of ["export.quoted", "export.plain", "hostile.quoted", "hostile.plain"]) {
    const { tab, seen } = await open(context, pageOf(name));
    await tab.waitForLoadState("networkidle");
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:")), []);
    assert.equal(seen.requests.filter((url) => url.startsWith("file:")).length, 1);
    await tab.close();
  }
}));

test("a script that is not the page's own does not run in it", () => withBrowser({}, async (context) => {
  const page = pageOf("export.plain");
  const other = page.replace("report.html", "other.html");
  writeFileSync(other, readFileSync(page, "utf8").replace("</main>",
    "<script>window.pwned = 1</script><img src=\"https://example.org/x.png\" onerror=\"window.pwned = 2\"></main>"));
  const { tab, seen } = await open(context, other);
  assert.equal(await tab.evaluate(() => window.pwned), undefined);
  assert.ok(seen.complaints.some((each) => each.includes("Content Security Policy")));
}));
