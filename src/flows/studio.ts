import { applyBrand } from "../brands/index.ts";
import { blockCatalog } from "../infographic/block-catalog.ts";
import { contentKey } from "../infographic/content-key.ts";
import type { FitNote } from "../infographic/fit-note.ts";
import type { FontFamilyName } from "../infographic/fonts.ts";
import { maxPixels } from "../infographic/size.ts";
import type { InfographicSpec } from "../infographic/spec.ts";
import type { Theme } from "../infographic/theme.ts";
import { themes } from "../infographic/themes/index.ts";
import type { Warning } from "../infographic/warning.ts";
import { AppError } from "../kernel/app-error.ts";
import type { AssetStore } from "../platform/ports/asset-store.ts";
import { createRenderer, type Font, rendererVersion } from "../rendering/index.ts";
import {
  type ArrangedPage,
  type ArrangeRequest,
  arrangePage,
  chooseDesign,
  chooseRoomyDesign,
  type Design,
  explainDesign,
  type Measure,
  noAssets,
  spokenText,
  templates,
  watermarked,
} from "../templates/index.ts";

import type { DrawingAssets } from "./resolve-assets.ts";

/** A spec with its design decided, and the key under which its picture is kept. */
export type DesignedSpec = {
  spec: InfographicSpec;
  key: string;
  /** With which versions it is drawn. */
  madeBy: string;
  design: Design;
  watermark: boolean;
  assets?: DrawingAssets;
  /** Why another template was taken than the one that suits best: it has room. */
  moved: FitNote[];
};

/** Pictures of test mode say on their face that they are none to keep. */
type DesignOptions = { watermark?: boolean; assets?: DrawingAssets };

export type Drawing = {
  svg: string;
  /** At `scale` times its size. Throws `canvas_too_large` above nine megapixels. */
  png: (scale: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** px at scale 1. */
  width: number;
  height: number;
  warnings: Warning[];
  /** What was done so that the content fits. */
  fit: FitNote[];
  /** Milliseconds by stage: `layout`, `svg`. */
  timings: Record<string, number>;
};

type LaidOutPage = ArrangedPage & { fonts: Font[] };

/** Where templates and rendering meet: from a spec to a picture, without storing anything. */
export type Studio = ReturnType<typeof createStudio>;

export function createStudio({ assets }: { assets: AssetStore }) {
  const renderer = createRenderer(assets);

  async function arrangeRequest({ spec, design, assets = unassisted }: Arranged): Promise<ArrangeRequest & { fonts: Font[] }> {
    const theme = branded(design.theme, assets);
    const fonts = await renderer.fonts(spokenWith(spec, assets), familiesOf(theme));
    const measure: Measure = (tree, width) => renderer.measure(tree, width, fonts);
    return { spec, design: { ...design, theme }, assets, icons: await renderer.icons(), measure, fonts };
  }

  /** The page before it is drawn, and the fonts that it is set in. */
  async function layOut({ moved, ...designed }: DesignedSpec): Promise<LaidOutPage> {
    const { fonts, ...request } = await arrangeRequest(designed);
    const { fit, ...page } = await arrangePage(request);
    fit.unshift(...moved);
    return { ...page, fit, fonts };
  }

  return {
    templates: () => templates,
    themes: () => themes,
    blocks: () => blockCatalog,

    /** Why a spec looks as it does, and how else it could. */
    explain: (spec: InfographicSpec) => explainDesign(spec),

    /** Throws `invalid_spec` for an unknown template or theme, `unsupported_characters` for text without glyphs. */
    async design(spec: InfographicSpec, { watermark = false, assets = unassisted }: DesignOptions = {}): Promise<DesignedSpec> {
      renderer.requireGlyphs(spokenWith(spec, assets), familiesOf(branded(chooseDesign(spec).theme, assets)));
      const { design, moved } = await chooseRoomyDesign(spec, {
        requestFor: (candidate) => arrangeRequest({ spec, design: candidate, assets }),
      });
      const { template, theme } = design;
      const decided = { ...spec, template: template.name, theme: theme.name };
      const key = await contentKey({
        spec: decided,
        template: template.version,
        theme: theme.version,
        renderer: rendererVersion,
        ...(watermark && { watermark }),
        ...assets.key,
      });
      return { spec: decided, design, key, madeBy: madeBy(design), watermark, assets, moved };
    },

    /** Whether a picture with that `madeBy` would be drawn by the same versions today. */
    isCurrent: (made: string | undefined): boolean => made !== undefined && currentMakers().has(made),

    layOut,

    async drawSvg(designed: DesignedSpec): Promise<Drawing> {
      const started = performance.now();
      const { spec, watermark } = designed;
      const { tree, page, shown, fonts, warnings, fit } = await layOut(designed);
      requireCanvas(shown, 1);
      const laidOut = performance.now();
      const marked = watermark ? watermarked(tree, page) : tree;
      const picture = await renderer.draw({ tree: marked, page, shown, fonts, title: spec.title });
      const svg = await picture.svg();
      const png = (scale: number) => {
        requireCanvas(shown, scale);
        return picture.png(scale);
      };
      return { svg, png, ...shown, warnings, fit, timings: { layout: laidOut - started, svg: performance.now() - laidOut } };
    },

    /** A stored SVG at `scale` times its size. Throws `canvas_too_large` above nine megapixels. */
    async drawPng(
      { svg, width, height }: Pick<Drawing, "svg" | "width" | "height">,
      scale: number,
    ): Promise<Uint8Array<ArrayBuffer>> {
      requireCanvas({ width, height }, scale);
      return renderer.rasterize(svg, scale);
    },
  };
}

/** The versions in a content key, for what is kept under it. */
const madeBy = ({ template, theme }: Design): string =>
  `renderer@${rendererVersion} ${template.name}@${template.version} ${theme.name}@${theme.version}`;

let makers: Set<string> | undefined;
function currentMakers(): Set<string> {
  makers ??= new Set(templates.flatMap((template) => themes.map((theme) => madeBy({ template, theme } as Design))));
  return makers;
}

type Arranged = Pick<DesignedSpec, "spec" | "design" | "assets">;

const unassisted: DrawingAssets = { ...noAssets, key: {} };

const branded = (theme: Theme, { kit }: DrawingAssets): Theme => (kit ? applyBrand(theme, kit) : theme);

/** The words of the page, and those that a brand signs it with. */
const spokenWith = (spec: InfographicSpec, { signature }: DrawingAssets): string =>
  [spokenText(spec), signature?.name ?? ""].join("\n");

const familiesOf = ({ fonts }: Theme): FontFamilyName[] => [fonts.text.family, fonts.display.family];

function requireCanvas({ width, height }: { width: number; height: number }, scale: number): void {
  if (width * height * scale ** 2 <= maxPixels) return;
  const most = Math.floor(Math.sqrt(maxPixels / (width * height)) * 10) / 10;
  const advice = scale > 1 ? `A scale of up to ${most} fits.` : "Choose a smaller size or fewer blocks.";
  throw new AppError("canvas_too_large", `${width} × ${height} px at scale ${scale} is more than 9 megapixels. ${advice}`, [
    { path: scale > 1 ? "scale" : "size", message: "has more than 9,000,000 pixels" },
  ]);
}
