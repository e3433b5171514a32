import type { IconSet } from "../infographic/frame.ts";
import type { Canvas } from "../infographic/size.ts";
import type { InfographicSpec } from "../infographic/spec.ts";
import { typeScale } from "../infographic/type-scale.ts";
import type { Design } from "./choose-design.ts";
import type { Page, Part, PlacedBlock } from "./page.ts";
import { noAssets, type PageAssets } from "./page-assets.ts";
import { spokenText } from "./spoken-text.ts";

type Content = { spec: InfographicSpec; design: Design; icons: IconSet; assets?: PageAssets; part?: Part };

/** A page at the size that its type was made for, before anything is measured. */
export function draftPage({ spec, design, icons, assets = noAssets, part }: Content, canvas: Canvas): Page {
  const wide = canvas.height !== undefined && canvas.width / canvas.height > 1.2;
  const placed = placedBlocks(spec);
  const several = part && part.count > 1 ? { number: part.number, count: part.count } : undefined;
  return {
    spec: several && !design.template.paged ? continued(spec, several) : spec,
    blocks: part?.blocks ?? placed.filter(({ block }) => block.type !== "footer"),
    footer: signed(placed.findLast(({ block }) => block.type === "footer") ?? defaultFooter(spec), assets),
    width: wide ? 1920 : 1080,
    height: undefined,
    wide,
    ...(several && { part: several }),
    frame: {
      theme: design.theme,
      type: typeScale(spokenText(spec)),
      locale: spec.locale,
      icons,
      images: assets.images,
      ...(assets.signature?.logo && { logo: assets.signature.logo }),
      noteFit: () => {},
    },
    heights: new Map(),
    settled: false,
    noteFit: () => {},
    extraHeights: new Map(),
  };
}

/** The blocks of a spec with their places in it. */
export const placedBlocks = ({ blocks }: InfographicSpec): PlacedBlock[] =>
  blocks.map((block, index) => ({ id: `block-${index}`, where: `blocks[${index}]`, block }));

/** What the title of one of several pages says beside itself: which page it is, and only once what it is all about. */
function continued(spec: InfographicSpec, { number, count }: Pick<Part, "number" | "count">): InfographicSpec {
  const { subtitle, ...further } = spec;
  const kicker = [number === 1 && spec.kicker, `${number}/${count}`].filter(Boolean).join(" · ");
  return number === 1 ? { ...spec, kicker } : { ...further, kicker };
}

const defaultFooter = ({ source }: InfographicSpec): PlacedBlock => ({
  id: "footer",
  where: "source",
  block: { type: "footer", ...(source && { source }) },
});

/** A brand signs in the house's place, and for a footer that names nobody. */
function signed(footer: PlacedBlock, { signature }: PageAssets): PlacedBlock {
  const { block } = footer;
  if (block.type !== "footer" || block.brand) return footer;
  if (footer.where !== "source" && !signature) return footer;
  return { ...footer, block: { ...block, brand: { name: signature?.name ?? "Chitra" } } };
}
