import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { launchBrowser } from "../browser/launch-browser.ts";
import { inProject } from "../project.ts";

const folder = "out/gallery";
/** A sheet each: what the page of the gallery shows for a query. */
const sheets = {
  words: "show=blocks&kind=words",
  figures: "show=blocks&kind=figures",
  charts: "show=blocks&kind=chart",
  sequences: "show=blocks&kind=sequence",
  lists: "show=blocks&kind=list",
  comparisons: "show=blocks&kind=comparison",
  trees: "show=blocks&kind=hierarchy",
  relations: "show=blocks&kind=relation",
  maps: "show=blocks&kind=map",
  layouts: "show=templates",
  "light-colours": "show=themes&kind=light",
  "dark-colours": "show=themes&kind=dark",
};

/** The gallery as pictures to look at side by side, `out/gallery/<sheet>.png`. Gives the folder. */
export async function contactSheets(url: string): Promise<string> {
  await mkdir(inProject(folder), { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 1.5, bypassCSP: true });
    for (const [name, query] of Object.entries(sheets)) {
      await page.goto(`${url}/gallery?${query}`);
      await page.locator("#stage li").first().waitFor();
      await showAll(page);
      await page.screenshot({ path: inProject(folder, `${name}.png`), fullPage: true });
    }
  } finally {
    await browser.close();
  }
  return folder;
}

/** Pictures that are far down wait until somebody comes near; a screenshot doesn't. */
async function showAll(page: Page): Promise<void> {
  await page.addStyleTag({ content: "#stage li { content-visibility: visible !important }" });
  await page.evaluate("for (const image of document.images) image.loading = 'eager'");
  await page.waitForFunction("[...document.images].every((image) => image.complete && image.naturalWidth > 0)");
  await page.evaluate("Promise.all([...document.images].map((image) => image.decode()))");
}
