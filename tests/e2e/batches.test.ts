/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { press, signUp } from "../support/account-visitor.ts";
import { prepareSite } from "../support/site.ts";

const site = prepareSite();

const table = "city,people,growth\nPune,7400000,2.1%\nIndore,3300000,3%\nSurat,n/a,4%\n";

describe("the page of batches", () => {
  it("takes a table to an archive of pictures: a look first, then progress, then the download", {
    timeout: 240_000,
  }, async () => {
    const { page, complaints } = await signUp(site, "batches@chitra.test");
    await page.goto(site.address("/batches"));
    await page
      .getByLabel("Choose a table")
      .setInputFiles({ name: "cities.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await page.getByRole("heading", { name: "cities.csv" }).waitFor();
    await page.getByText("3 rows, 3 pictures").waitFor();
    await page.getByText("people has numbers and words").waitFor();
    await page.getByRole("img", { name: "Pune" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);

    await press(page, "Start drawing");
    const link = page.getByRole("link", { name: "All pictures (ZIP)" });
    await page.getByText("3 of 3 drawn").waitFor({ timeout: 120_000 });
    await page.getByText("Done", { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(Object.keys(files)).toEqual(["0001-Pune.png", "0002-Indore.png", "0003-Surat.png", "results.csv"]);

    expect(new URL(page.url()).hash).toMatch(/^#bat_/);
    await page.reload();
    await page.getByRole("heading", { name: "cities.csv" }).waitFor();
    await press(page, "All batches");
    await page.getByRole("button", { name: "Open cities.csv" }).waitFor();
    await page.getByText("3 of 3 drawn").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "cities.csv" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("schedules a batch that is done, and a table from the web, tells when they run, and lets go of them", {
    timeout: 240_000,
  }, async () => {
    const { page, complaints } = await signUp(site, "schedules@chitra.test");
    await page.goto(site.address("/batches"));
    await page.getByText("Nothing is drawn by itself yet.").waitFor();
    await page
      .getByLabel("Choose a table")
      .setInputFiles({ name: "cities.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await press(page, "Start drawing");
    await page.getByText("Done", { exact: true }).waitFor({ timeout: 120_000 });

    await press(page, "Draw this regularly");
    await page.getByLabel("How often").selectOption("Cron expression");
    await page.getByLabel("Cron expression").last().fill("every morning");
    await page.getByText("there have to be five").waitFor();
    await page.getByLabel("How often").selectOption("Monday to Friday");
    await page.getByLabel("At", { exact: true }).fill("09:30");
    await page.getByLabel("Time zone").selectOption("Asia/Kolkata");
    await page.getByText(/^Next: .*9:30 am/).waitFor();
    await press(page, "Schedule it");
    await page.getByText("It is scheduled.").waitFor();

    await press(page, "All batches");
    const entry = page.getByRole("listitem").filter({ hasText: "Monday to Friday, 9:30 am" });
    await entry.getByText("Active", { exact: true }).waitFor();
    await entry.getByRole("button", { name: "Pause" }).click();
    await entry.getByText("Paused", { exact: true }).waitFor();

    await entry.getByRole("button", { name: "Resume" }).click();
    await entry.getByRole("button", { name: "Change" }).click();
    await entry.getByLabel("Name").fill("Cities each week");
    await entry.getByLabel("How often").selectOption("Every Monday");
    await entry.getByRole("button", { name: "Save" }).click();
    const changed = page.getByRole("listitem").filter({ hasText: "Every Monday, 9:30 am" });
    await changed.getByRole("heading", { name: "Cities each week" }).waitFor();
    await changed.getByRole("button", { name: "Run now" }).click();
    await changed.getByText("It is under way.").waitFor();
    await changed.getByRole("button", { name: "Past runs" }).click();
    await changed.getByText("Under way").or(changed.getByText("Drawn")).first().waitFor();

    await press(page, "Draw a table from the web regularly");
    await page.getByLabel("Address of the table").fill("https://10.0.0.1/cities.csv");
    await press(page, "Schedule it");
    await page.getByText("url has to name a host, not an IP address").first().waitFor();
    await press(page, "Cancel");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await changed.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("Nothing is drawn by itself yet.").waitFor();
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  });

  it("asks who isn't signed in to sign in, in Hindi and on a phone", async () => {
    const { page } = await site.openPage({ path: "/batches", width: 360, language: "hi" });
    await page.getByText("बैच किसी संगठन के होते हैं").waitFor();
    await page.waitForFunction(() => document.documentElement.scrollWidth <= 360);
  });
});
