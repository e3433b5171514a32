/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press, signUp } from "../support/account-visitor.ts";
import { prepareSite } from "../support/site.ts";

const site = prepareSite();

async function draw(page: Page, words = "how to make filter coffee in 4 steps") {
  await page.getByLabel("Your prompt, text or table").fill(words);
  await press(page, "Create the picture");
}
const face = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("opinions", () => {
  it("take one tap or key after a picture, and can be changed and taken back", { timeout: 120_000 }, async () => {
    const { page, complaints } = await site.openPage();
    await draw(page);
    const asked = page.getByRole("group", { name: "How do you like this picture?" });
    await asked.waitFor();
    await face(page, "Not much").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Thank you.").waitFor();
    expect(await face(page, "Well").getAttribute("aria-pressed")).toBe("true");

    await face(page, "Very well").click();
    await page.waitForFunction(() => document.querySelector('[aria-label="Very well"]')?.ariaPressed === "true");
    await press(page, "Undo");
    await page.getByText("Taken back.").waitFor();
    expect(await asked.locator('[aria-pressed="true"]').count()).toBe(0);

    await page.getByRole("button", { name: "हिन्दी" }).click();
    await page.getByRole("group", { name: "यह चित्र आपको कैसा लगा?" }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
  });

  it("are asked for once a quarter, of those who have an account, and they may leave it", { timeout: 180_000 }, async () => {
    const { page, complaints } = await signUp(site, "survey@chitra.test");
    await page.goto(site.address("/"));
    await draw(page);
    await page.getByRole("group", { name: "How do you like this picture?" }).waitFor();
    expect(await page.getByText("all in all").count(), "asked after a first picture").toBe(0);

    const due = { period: "2026-Q4", is_due: true };
    await page.route("**/v1/surveys", (route) => route.fulfill({ json: due }), { times: 1 });
    await page.reload();
    await page.getByRole("group", { name: "How content are you with Chitra, all in all?" }).waitFor();
    await press(page, "Not now");
    await page.getByRole("group", { name: "How do you like this picture?" }).waitFor();

    await page.reload();
    await page.getByRole("group", { name: "How do you like this picture?" }).waitFor();
    expect(await page.getByText("all in all").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
