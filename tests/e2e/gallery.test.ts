/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { prepareSite } from "../support/site.ts";

const { openPage } = prepareSite();

const cards = (page: Page) => page.getByRole("listitem");
const pictureShown = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("#stage img")].some((image) => (image as HTMLImageElement).naturalWidth > 0),
  );

describe("the gallery", () => {
  it("shows what there is, and finds it by words and kind", async () => {
    const { page, complaints } = await openPage({ path: "/gallery" });
    await pictureShown(page);

    await page.getByLabel("Search").fill("timeline");
    await page.getByText("2 pictures", { exact: true }).waitFor();
    await page.getByRole("radio", { name: "Layouts" }).check();
    await page.getByText("1 picture", { exact: true }).waitFor();
    expect(await cards(page).first().textContent()).toContain("Timeline poster");

    await page.getByLabel("Search").fill("");
    await page.getByRole("radio", { name: "Colours" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.getByRole("link", { name: "Use Midnight" }).waitFor();
    expect(await page.getByRole("link", { name: "Use Paper" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("says that nothing was found, and how to see everything again", async () => {
    const { page } = await openPage({ path: "/gallery?q=spaceship" });
    await page.getByText("Nothing is called “spaceship”.").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await pictureShown(page);
  });

  it("leads to the composer with a layout or colours chosen", async () => {
    const { page } = await openPage({ path: "/gallery?show=templates&q=poster" });
    await page.getByRole("link", { name: "Use Poster" }).click();
    await page.getByLabel("Layout").waitFor();
    await page.waitForFunction(() => document.querySelector("select")?.value === "poster");
  });

  it("draws the example of a block, whose words can be changed", async () => {
    const { page } = await openPage({ path: "/gallery?q=mountain" });
    await page.getByRole("link", { name: "Use Mountain" }).click();
    await pictureShown(page);
    expect(page.url()).toMatch(/\?id=inf_/);
  });

  it("speaks Hindi, and is found in it, on a phone", async () => {
    const { page } = await openPage({ path: "/gallery", language: "hi", width: 360 });
    await page.getByLabel("खोजें").fill("समय रेखा");
    await page.getByText("2 चित्र", { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
