import { env } from "cloudflare:workers";
import { createStudio } from "../../src/flows/studio.ts";
import type { BlockDefinition } from "../../src/infographic/block.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import type { Frame, JSXNode } from "../../src/infographic/frame.ts";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import type { Block } from "../../src/infographic/spec.ts";
import type { Theme } from "../../src/infographic/theme.ts";
import { typeScale } from "../../src/infographic/type-scale.ts";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { createRenderer } from "../../src/rendering/index.ts";
import { onHero, onSurface } from "../../src/templates/on-hero.ts";
import { spokenText } from "../../src/templates/spoken-text.ts";
import type { LaidOut } from "./read-geometry.ts";

const assets = bindingAssetStore(env.ASSETS);
const studio = createStudio({ assets });
const renderer = createRenderer(assets);

/** A spec as the product lays it out; of several pages the one that is asked for, or the last before it. */
export async function pageOf(draft: InfographicDraft, number = 1): Promise<LaidOut> {
  const designed = await studio.design(InfographicSpec.parse(draft));
  return studio.layOut(designed, Math.min(number, designed.parts.length));
}

export const grounds = { paper: (theme: Theme) => theme, panel: onSurface, hero: onHero } as const;
export type Stage = { width: number; ground: keyof typeof grounds; theme: Theme };

const padding = 40;

/** A block by itself on a sheet as high as it needs, at a width that no template may ever give it. */
export async function stageOf(draft: unknown, stage: Stage): Promise<LaidOut> {
  const { tree, fonts } = await staged(draft, stage, 0);
  const width = stage.width + 2 * padding;
  const { height } = await renderer.measure(tree, width, fonts);
  return { tree, page: { width, height }, fonts };
}

/** How high a block gets that is told to fill `extraHeight` px. */
export async function heightOnStage(draft: unknown, stage: Stage, extraHeight: number): Promise<number> {
  const { tree, fonts } = await staged(draft, stage, extraHeight);
  return (await renderer.measure(tree, stage.width + 2 * padding, fonts)).height;
}

async function staged(draft: unknown, { width, ground, theme: chosen }: Stage, extraHeight: number) {
  const spec = InfographicSpec.parse({ title: "Alone", blocks: [draft] });
  const theme = grounds[ground](chosen);
  const spoken = spokenText(spec);
  const fonts = await renderer.fonts(spoken, [theme.fonts.text.family, theme.fonts.display.family]);
  const frame: Frame = {
    width,
    extraHeight,
    theme,
    type: typeScale(spoken),
    locale: spec.locale,
    icons: await renderer.icons(),
    noteFit: () => {},
  };
  const tree = <Sheet frame={frame}>{spec.blocks.map((block) => drawn(block, frame))}</Sheet>;
  return { tree, fonts };
}

const drawn = (block: Block, frame: Frame): JSXNode =>
  (blocks[block.type] as unknown as BlockDefinition).draw(block as never, frame);

const Sheet = ({ frame, children }: { frame: Frame; children?: JSXNode }): JSXNode => (
  <div
    style={{
      display: "flex",
      flexDirection: "column",
      boxSizing: "border-box",
      width: frame.width + 2 * padding,
      padding,
      backgroundColor: frame.theme.colors.background,
    }}
  >
    {children}
  </div>
);
