import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { createRenderer } from "../../src/rendering/index.ts";

const renderer = createRenderer(bindingAssetStore(env.ASSETS));

async function draw(text: string): Promise<string> {
  const fonts = await renderer.fonts(text, ["inter"]);
  const tree = (
    <div style={{ display: "flex", fontSize: 48, padding: 16, fontFamily: "inter latin, mukta devanagari" }}>{text}</div>
  );
  const picture = await renderer.draw({
    tree,
    page: { width: 900, height: 110 },
    shown: { width: 900, height: 110 },
    fonts,
    title: text,
  });
  return picture.svg();
}

/** Every contour starts with a move: conjuncts join letters, so they have fewer than their letters apart. */
const contours = (svg: string): number => svg.match(/M/g)?.length ?? 0;

it("joins letters into conjuncts, puts the short i before them and the r over or under", async () => {
  await expect(await draw("क्षत्रिय विद्यार्थी ज्ञान श्री हिन्दी")).toMatchFileSnapshot("../golden/devanagari.svg");
});

it.each([
  ["क्ष", "क्\u200cष"],
  ["ज्ञ", "ज्\u200cञ"],
  ["श्री", "श्\u200cरी"],
])("draws %s otherwise than its letters side by side", async (joined, apart) => {
  expect(contours(await draw(joined))).not.toBe(contours(await draw(apart)));
});
