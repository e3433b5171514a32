import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { mix, strongField, toned } from "../drawing/color.ts";
import { IcebergDrawing } from "../drawing/comparison/iceberg-drawing.tsx";
import { SideColumn, sideHeight } from "../drawing/comparison/side-column.tsx";
import type { Box } from "../drawing/place-labels.ts";
import { Place, Scene } from "../drawing/scene.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { type Side, sidesSchema } from "./data.ts";

const schema = sidesSchema("iceberg");
const cues =
  /\biceberg\b|\bvisible\b.*\b(hidden|invisible|unseen)\b|\b(surface|seen)\b.*\b(beneath|below|underlying|unseen|hidden)\b|\btip of\b|दिखता|दिखाई.*(छिप|छुप)|सतह.*नीचे/u;

/** What everybody sees, and the larger part that nobody does. */
export const iceberg = defineBlock({
  label: "Iceberg",
  description: "The visible tip and the hidden mass below the waterline: left is seen, right is not.",
  family: "comparison",
  schema,
  sample: {
    type: "iceberg",
    title: "The water in a cotton shirt",
    left: {
      title: "What you see",
      figure: { value: 1, unit: { kind: "measure", symbol: "shirt" } },
      points: ["About 250 g of cotton"],
    },
    right: {
      title: "What you don’t",
      figure: { value: 2500, unit: { kind: "measure", symbol: "litres" } },
      points: ["Rain and irrigation of the fields", "Washing, bleaching and dyeing", "Water that has to be cleaned again"],
    },
    note: "World mean, Water Footprint Network",
  },
  structure: {
    kind: "sides",
    suits: ({ words }) =>
      cues.test(words) ? { score: 0.92, why: "a small part is seen and a large one is hidden" } : { score: 0, why: "" },
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type Iceberg = z.output<typeof schema>;

const padding = 40;

function draw({ title, left, right, note }: Iceberg, frame: Frame): JSXNode {
  const water = strongField(frame.theme);
  const sky = mix(frame.theme.colors.background, water.ground, 0.16);
  const { ink, accent } = frame.theme.colors;
  const above = { ground: sky, ink, accent: toned(frame.theme, accent, { ground: sky }) };
  const { height, waterline, ice, seen, hidden } = layOutIceberg(left, right, frame);
  return (
    <Titled frame={frame} title={title} note={note}>
      <Scene width={frame.width} height={height}>
        <IcebergDrawing
          theme={frame.theme}
          size={{ width: frame.width, height }}
          waterline={waterline}
          ice={ice}
          water={water}
          sky={sky}
        />
        <Place box={seen}>
          <SideColumn frame={frame} side={left} palette={above} width={seen.width} {...sizes.seen} />
        </Place>
        <Place box={hidden}>
          <SideColumn frame={frame} side={right} palette={water} width={hidden.width} {...sizes.hidden} />
        </Place>
      </Scene>
    </Titled>
  );
}

/** What is hidden is the larger part, also in type. */
const sizes = { seen: { title: 38, figure: 64 }, hidden: { title: 46, figure: 96 } } as const;

type IcebergLayout = { height: number; waterline: number; ice: Omit<Box, "top">; seen: Box; hidden: Box };

/** Words beside the ice, or over and under it where the page is narrow or they are long. */
function layOutIceberg(left: Side, right: Side, frame: Frame): IcebergLayout {
  const stacked = wordsAround(left, right, frame);
  if (frame.width < 680) return stacked;
  const beside = wordsBeside(left, right, frame);
  return beside.height <= stacked.height * 1.1 ? beside : stacked;
}

const tipShare = 0.62;
const massShare = 0.96;

function wordsBeside(left: Side, right: Side, frame: Frame): IcebergLayout {
  const iceWidth = Math.min(frame.width * 0.5, 560) - padding;
  const width = frame.width - iceWidth - 3 * padding;
  const [seen, hidden] = [
    sideHeight(frame, left, { width, ...sizes.seen }),
    sideHeight(frame, right, { width, ...sizes.hidden }),
  ];
  const waterline = Math.round(Math.max(tipShare * iceWidth + padding, seen + 2 * padding));
  const height = waterline + Math.round(Math.max(massShare * iceWidth + padding, hidden + 2.4 * padding));
  const at = iceWidth + 2 * padding;
  return {
    height,
    waterline,
    ice: { left: padding, width: iceWidth, height: massShare * iceWidth },
    seen: { left: at, top: waterline - padding - seen, width, height: seen },
    hidden: { left: at, top: waterline + 1.4 * padding, width, height: hidden },
  };
}

function wordsAround(left: Side, right: Side, frame: Frame): IcebergLayout {
  const width = frame.width - 2 * padding;
  const iceWidth = Math.min(width, 440);
  const [seen, hidden] = [
    sideHeight(frame, left, { width, ...sizes.seen }),
    sideHeight(frame, right, { width, ...sizes.hidden }),
  ];
  const waterline = Math.round(padding + seen + 24 + tipShare * iceWidth);
  const under = waterline + massShare * iceWidth + 24;
  return {
    height: Math.round(under + hidden + padding),
    waterline,
    ice: { left: (frame.width - iceWidth) / 2, width: iceWidth, height: massShare * iceWidth },
    seen: { left: padding, top: padding, width, height: seen },
    hidden: { left: padding, top: under, width, height: hidden },
  };
}
