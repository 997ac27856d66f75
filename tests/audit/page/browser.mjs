// Debian's chromium without a network of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/// Runs `use(context)` in a fresh profile and closes the browser whatever happens.
export async function withBrowser(options, use) {
  const profile = mkdtempSync(join(tmpdir(), "aside-page-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
    ...options,
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
