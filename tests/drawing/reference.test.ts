import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createStudio } from "../../src/flows/studio.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { referencePicture, supported } from "../../src/rendering/draw-picture.ts";
import { loadEngine } from "../../src/rendering/engine.ts";
import { rasterize } from "../../src/rendering/rasterize.ts";
import { templates } from "../../src/templates/index.ts";
import { similarity } from "./similarity.ts";

const studio = createStudio({ assets: bindingAssetStore(env.ASSETS) });

/** Drawn by satori and resvg: what they ask for, our engine doesn't do. */
const leftToReference = ["iceberg", "ticket"];

/** How alike our engine and the reference draw it; undefined where the engine leaves it to the reference. */
async function compared(draft: InfographicDraft): Promise<number | undefined> {
  const designed = await studio.design(InfographicSpec.parse(draft));
  const { tree, page, shown, fonts } = await studio.layOut(designed);
  const engine = await loadEngine();
  const canvas = supported(() => engine.paint(engine.drawList(tree, page, fonts), shown.width / page.width));
  if (!canvas) return undefined;
  const reference = await referencePicture({ tree, page, shown, fonts, title: draft.title }).svg();
  return similarity(canvas, await rasterize(reference, 1));
}

async function expectAlike(name: string, draft: InfographicDraft): Promise<void> {
  const alike = await compared(draft);
  if (leftToReference.includes(name)) expect(alike).toBeUndefined();
  else expect(alike).toBeGreaterThanOrEqual(0.99);
}

describe("our engine and the reference draw alike", () => {
  it.each(Object.entries(blocks))("a block: %s", async (name, { label, sample }) => {
    await expectAlike(name, { title: label, blocks: [sample] } as InfographicDraft);
  });

  it.each(templates.map(({ name }) => name))("a page: %s", async (template) => {
    const parts = [blocks["stat-row"].sample, blocks["bar-chart"].sample, blocks["icon-list"].sample];
    await expectAlike(template, { title: "Solar power grew twelvefold in eight years", template, blocks: parts });
  });

  it("Hindi", async () => {
    const items = [{ title: "चावल धोएँ", detail: "पानी साफ़ होने तक।" }, { title: "आधे घंटे भिगोएँ" }, { title: "पकाएँ और परोसें" }];
    await expectAlike("hindi", { title: "अच्छा चावल कैसे पकाएँ", locale: "hi-IN", blocks: [{ type: "steps", items }] });
  });
});
