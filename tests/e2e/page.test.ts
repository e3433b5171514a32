/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { prepareSite } from "../support/site.ts";

const table = "State,Sugarcane (Mt)\nUttar Pradesh,177\nMaharashtra,111\nKarnataka,62\nGujarat,16";
const input = "Your prompt, text or table";
const create = "Create the picture";

const { address, openPage } = prepareSite();

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
    const { page } = await openPage({ width: 360 });

    await page.getByLabel(input).fill(table);
    await page.getByRole("button", { name: create }).click();
    await pictureShown(page);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("fits the narrowest phone, also before its fonts are there", async () => {
    const { page } = await openPage({ width: 320, language: "hi" });
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.reload();
    await page.getByRole("button", { name: "हिन्दी" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it("tells people, not programs, that an address leads nowhere", async () => {
    const { page } = await openPage({ path: "/pricing/old" });

    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    expect(await page.locator("main").textContent()).toContain("/pricing/old");
    const answer = await fetch(address("/pricing/old"));
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });

  it("tells whoever follows a link to a picture that isn't theirs what to do", async () => {
    const { page } = await openPage({ path: "/?id=inf_00000000000000000000000000" });

    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("There is no picture at this address");
    expect(await alert.getByRole("link", { name: "Go to your account" }).getAttribute("href")).toBe("/account");
  });

  it("begins in Hindi for who reads Hindi", async () => {
    const { page } = await openPage({ language: "hi" });

    await page.getByText("आज़माएँ:").locator("xpath=following-sibling::button").first().click();

    expect(await page.getByLabel("आपका विषय, पाठ या तालिका").inputValue()).toMatch(/^[\u0900-\u097F]/);
  });
});
