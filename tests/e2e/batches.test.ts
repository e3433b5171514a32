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

    await press(page, "Another table");
    await page.getByText("3 of 3 drawn").waitFor();
    expect(complaints).toEqual([]);
  });

  it("asks who isn't signed in to sign in, in Hindi and on a phone", async () => {
    const { page } = await site.openPage({ path: "/batches", width: 360, language: "hi" });
    await page.getByText("बैच किसी संगठन के होते हैं").waitFor();
    await page.waitForFunction(() => document.documentElement.scrollWidth <= 360);
  });
});
