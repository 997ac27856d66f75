// axe-core at phone and desktop width, dark and light; and that nothing is wider than the phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { desktop, open, pageOf, phone, withBrowser } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function serious(tab) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join(" | ")}`);
}

for (const [width, viewport] of Object.entries({ phone, desktop }))
  for (const colorScheme of ["light", "dark"])
    test(`axe finds nothing serious: ${width}, ${colorScheme}`, () => withBrowser({ viewport, colorScheme }, async (context) => {
      // The long page with texts everywhere; the others once at each width.
      const others = colorScheme === "light" ? ["export.plain"] : ["hostile.quoted"];
      for (const name of ["export.quoted", ...others]) {
        const { tab } = await open(context, pageOf(name));
        await tab.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
        assert.deepEqual(await serious(tab), [], name);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
        await tab.close();
      }
    }));

test("axe sees what is wrong", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.plain"));
  await tab.evaluate(() => document.querySelectorAll("#filters label").forEach((each) => each.remove()));
  assert.match((await serious(tab)).join(), /select-name/);
}));

test("every chart has its table, every table its caption and headings", () => withBrowser({}, async (context) => {
  const { tab } = await open(context, pageOf("export.plain"));
  assert.ok(await tab.locator("figure").count() >= 3);
  assert.equal(await tab.locator("figure:not(:has(table))").count(), 0);
  assert.equal(await tab.locator("svg:not([aria-hidden=true])").count(), 0);
  assert.equal(await tab.locator("svg.bar").count(), await tab.locator("table svg.bar").count());
  assert.equal(await tab.locator("table:not(:has(caption))").count(), 0);
  assert.equal(await tab.locator("tbody tr:not(:has(th[scope=row]))").count(), 0);
}));
