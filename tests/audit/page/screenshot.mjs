// screenshot.mjs PAGE PNG [phone|desktop] [light|dark] [HEIGHT]: what a browser shows of PAGE.
import { desktop, open, phone, withBrowser } from "./browser.mjs";

const [page, png, width = "desktop", scheme = "light", height] = process.argv.slice(2);
const viewport = { ...(width === "phone" ? phone : desktop) };
if (height) viewport.height = Number(height);
await withBrowser({ viewport, colorScheme: scheme }, async (context) => {
  const { tab } = await open(context, page);
  await tab.screenshot({ path: png });
});
