// screenshot.mjs PAGE PNG [phone|desktop] [light|dark] [full]: what a browser shows of PAGE.
import { pathToFileURL } from "node:url";
import { desktop, phone, withBrowser } from "./browser.mjs";

const [page, png, width = "desktop", scheme = "light", full = ""] = process.argv.slice(2);
await withBrowser({ viewport: width === "phone" ? phone : desktop, colorScheme: scheme }, async (context) => {
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: png, fullPage: full === "full" });
});
