// Debian's chromium, without a network of its own, and the reports that `run` wrote.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

const reports = process.env.ASIDE_REPORTS ?? ".";
export const pageOf = (name) => join(reports, name, "report.html");
export const reportOf = (name) => JSON.parse(readFileSync(join(reports, name, "report.json"), "utf8"));

/// Runs `use(context)` in a fresh profile and closes the browser whatever happens.
export async function withBrowser(options, use) {
  const profile = mkdtempSync(join(tmpdir(), "aside-page-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
    viewport: desktop,
    reducedMotion: "reduce",
    ...options,
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/// A tab with the page of a file, and what it asked for or complained about.
export async function open(context, file) {
  const tab = await context.newPage();
  const seen = { requests: [], complaints: [] };
  tab.on("request", (request) => seen.requests.push(request.url()));
  tab.on("console", (message) => message.type() === "error" && seen.complaints.push(message.text()));
  tab.on("pageerror", (error) => seen.complaints.push(String(error)));
  tab.on("dialog", (dialog) => {
    seen.complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await tab.goto(pathToFileURL(file).href);
  return { tab, seen };
}

/// The rows of a section's nth table as texts, keyed by the text of the row's heading.
export async function rowsOf(tab, section, nth = 0) {
  return tab.locator(`#${section} table`).nth(nth).evaluate((table) => [...table.tBodies[0].rows].map((row) => {
    const name = row.cells[0].querySelector("a") ?? row.cells[0];
    return [name.textContent.trim(), [...row.cells].slice(1).filter((cell) => cell.textContent).map((cell) => cell.textContent)];
  }));
}

export const number = (text) => Number(text.replace(/[,%\s]/g, ""));
