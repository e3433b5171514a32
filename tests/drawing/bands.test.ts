import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createStudio } from "../../src/flows/studio.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { supported } from "../../src/rendering/draw-picture.ts";
import { loadEngine } from "../../src/rendering/engine.ts";
import { templates } from "../../src/templates/index.ts";
import { readPng } from "./read-png.ts";

const studio = createStudio({ assets: bindingAssetStore(env.ASSETS) });
const hindi = "त्र्यंबकेश्वर और ज्ञानेश्वरी";

async function layOut(draft: InfographicDraft) {
  const engine = await loadEngine();
  const { tree, page, shown, fonts } = await studio.layOut(await studio.design(InfographicSpec.parse(draft)));
  const list = supported(() => engine.drawList(tree, page, fonts));
  return list && { engine, list, scale: shown.width / page.width };
}

/** How many pixels of the PNG, drawn in bands, differ by more than the palette may merge from those painted at once. */
async function strayPixels(draft: InfographicDraft): Promise<number> {
  const page = await layOut(draft);
  if (!page) return 0;
  const { engine, list, scale } = page;
  const { pixels, table } = engine.paint(list, scale);
  const { colors } = readPng(engine.png(list, scale));
  let stray = 0;
  for (let at = 0; at < pixels.length; at++) {
    const distance = apart(colors[at] ?? 0, table.colors[pixels[at] ?? 0] ?? 0);
    if (distance > 16) stray++;
  }
  return stray;
}

const apart = (one: number, other: number): number =>
  Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255))));

const parts = [blocks["stat-row"].sample, blocks["bar-chart"].sample, blocks["icon-list"].sample];
const pageOf = (title: string, template: string): InfographicDraft => ({ title, template, blocks: parts }) as InfographicDraft;

describe("a picture drawn in bands", () => {
  it.each(templates.map(({ name }) => name))("is the picture drawn at once: %s", async (template) => {
    expect(await strayPixels(pageOf("Solar power grew twelvefold in eight years", template))).toBe(0);
  });

  it("is so after a change of its words, where most of it comes from the picture before", async () => {
    expect(await strayPixels(pageOf("Solar power grew twelvefold in seven years", "column"))).toBe(0);
    expect(await strayPixels(pageOf(hindi, "poster"))).toBe(0);
    expect(await strayPixels(pageOf("Solar power grew twelvefold in eight years", "column"))).toBe(0);
  });

  it.each(Object.entries(blocks))("is so for a block: %s", async (_, { label, sample }) => {
    expect(await strayPixels({ title: `${label}: ${hindi}`, blocks: [sample] } as InfographicDraft)).toBe(0);
  });
});
