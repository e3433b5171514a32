import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, ConsoleMessage, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { isPageCurrent } from "../../scripts/assets/build-page.ts";
import { launchBrowser } from "../../scripts/browser/launch-browser.ts";
import { applyMigrations } from "../../scripts/start/apply-migrations.ts";
import { type Platform, startPlatform } from "../../scripts/start/platform.ts";
import { freePort } from "./free-port.ts";

const locales = { en: "en-GB", hi: "hi-IN" };

type Visit = { path?: string; width?: number; language?: keyof typeof locales };
/** `complaints` gets what the page logs as an error, and whomever it asks besides the platform. */
export type OpenPage = { page: Page; complaints: string[] };

export type Site = ReturnType<typeof prepareSite>;

/** The whole platform with an empty database, and a browser to visit it, for the tests of a file. */
export function prepareSite(variables: Record<string, string> = {}) {
  let platform: Platform;
  let browser: Browser;
  let data: string | undefined;

  beforeAll(async () => {
    if (!(await isPageCurrent()))
      throw new Error("dist/assets is older than web/. Run `npm run build`, or `npm test`, which does.");
    data = await mkdtemp(join(tmpdir(), "chitra-page-"));
    await applyMigrations(data);
    platform = await startPlatform(await freePort(), data, variables);
    browser = await launchBrowser();
  }, 120_000);

  // Pages that stay open go on drawing, and on a small machine the next visitor waits for them.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
    if (data) await rm(data, { recursive: true, force: true });
  });

  const address = (path: string): string => new URL(path, platform.url).href;

  /** Each time somebody else: without cookies and without a past. */
  async function openPage({ path = "/", width = 1280, language = "en" }: Visit = {}): Promise<OpenPage> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: locales[language] });
    const complaints: string[] = [];
    page.on("console", (message) => isComplaint(message) && complaints.push(message.text()));
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("request", (request) => {
      if (!request.url().startsWith(platform.url) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(address(path));
    return { page, complaints };
  }

  return { address, openPage };
}

/** The browser notes the 401 that makes a visitor a guest; everything else is a fault. */
const isComplaint = (message: ConsoleMessage): boolean => message.type() === "error" && !message.text().includes("401");
