import { describe, expect, it } from "vitest";
import { openSection, signUp } from "../support/account-visitor.ts";
import { prepareSite } from "../support/site.ts";

const site = prepareSite({ FEATURES_OPEN: "released" });

describe("a feature whose release isn't reached", () => {
  it("isn't offered, and says which gate holds it where it is looked for", { timeout: 180_000 }, async () => {
    const { page, complaints } = await signUp(site, "early@chitra.test");
    await page.goto(site.address("/"));
    await page.getByText("CSV, TSV, TXT or MD, up to 1 MB.").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("link", { name: "A picture for each row of a table?" }).count()).toBe(0);

    await page.goto(site.address("/batches"));
    await page.getByRole("heading", { name: "Batches: not open to you yet" }).waitFor();
    await page.getByText("They come with release 1.3").waitFor();
    await page.goto(site.address("/account"));
    await openSection(page, "API keys");
    await page.getByText("They come with release 2.0").waitFor();
    await page.getByRole("button", { name: "हिन्दी" }).click();
    await page.getByText("यह रिलीज़ 2.0 के साथ आएगा").waitFor();
    expect(complaints).toEqual([]);
  });
});
