/// <reference lib="dom" />
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type ConsoleMessage, type Page, chromium as playwright } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations, type Platform, startPlatform } from "../../scripts/start/platform.ts";
import { freePort } from "../support/free-port.ts";

const table = "State,Sugarcane (Mt)\nUttar Pradesh,177\nMaharashtra,111\nKarnataka,62\nGujarat,16";
const input = "Your prompt, text or table";
const create = "Create the picture";

let platform: Platform;
let browser: Browser;
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "chitra-page-"));
  await applyMigrations(data);
  platform = await startPlatform(await freePort(), data);
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  await rm(data, { recursive: true, force: true });
});

/** A page that fails the test where it logs an error or asks anybody but the platform. */
async function openPage(width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "en-GB" });
  const complaints: string[] = [];
  page.on("console", (message) => isComplaint(message) && complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!request.url().startsWith(platform.url) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(platform.url);
  return { page, complaints };
}

/** The browser notes the 401 that makes a visitor a guest; everything else is a fault. */
const isComplaint = (message: ConsoleMessage): boolean => message.type() === "error" && !message.text().includes("401");

const pictureShown = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("#stage img")].some((image) => (image as HTMLImageElement).naturalWidth > 0),
  );

describe("the page", () => {
  it("turns a pasted table into a picture that can be saved", async () => {
    const { page, complaints } = await openPage();

    await page.getByLabel(input).fill(table);
    await page.getByRole("button", { name: create }).click();
    await pictureShown(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByLabel("Download PNG", { exact: true }).click(),
    ]);

    const picture = PNG.sync.read(await readFile(await download.path()));
    expect(picture.width).toBe(1080);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    expect(complaints).toEqual([]);
  });

  it("can be used with the keyboard alone", async () => {
    const { page } = await openPage();

    await page.getByLabel(input).focus();
    await page.keyboard.type("how to make filter coffee in 4 steps");
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === create) break;
    }
    await page.keyboard.press("Enter");

    await pictureShown(page);
  });

  it("says what is wrong, and under which id", async () => {
    const { page } = await openPage();

    await page.getByLabel(input).fill("مرحبا بالعالم");
    await page.getByRole("button", { name: create }).click();

    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("Arabic");
    expect(await alert.textContent()).toMatch(/req_[0-9a-z]{26}/);
  });

  it("fits a phone", async () => {
    const { page } = await openPage(360);

    await page.getByLabel(input).fill(table);
    await page.getByRole("button", { name: create }).click();
    await pictureShown(page);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
