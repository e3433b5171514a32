import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { mix, strongField, toned } from "../drawing/color.ts";
import { IcebergDrawing } from "../drawing/comparison/iceberg-drawing.tsx";
import { SideColumn, sideHeight } from "../drawing/comparison/side-column.tsx";
import { Place, Scene } from "../drawing/scene.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { sidesSchema } from "./data.ts";

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
  const beside = frame.width >= 680;
  const water = strongField(frame.theme);
  const sky = mix(frame.theme.colors.background, water.ground, 0.1);
  const { ink, accent } = frame.theme.colors;
  const above = { ground: sky, ink, accent: toned(frame.theme, accent, { ground: sky }) };

  const iceWidth = beside ? Math.min(frame.width * 0.5, 560) - padding : Math.min(frame.width - 2 * padding, 440);
  const width = beside ? frame.width - iceWidth - 3 * padding : frame.width - 2 * padding;
  const seen = { width, title: 38, figure: 64 };
  const hidden = { width, title: 46, figure: 96 };
  const seenHeight = Math.ceil(sideHeight(frame, left, seen));
  const hiddenHeight = Math.ceil(sideHeight(frame, right, hidden));

  const tip = iceWidth * 0.62;
  const mass = iceWidth * 1.05;
  const waterline = Math.round(beside ? Math.max(tip + padding, seenHeight + 2 * padding) : padding + seenHeight + 24 + tip);
  const height =
    waterline +
    Math.round(beside ? Math.max(mass + padding, hiddenHeight + 2.4 * padding) : mass + 24 + hiddenHeight + padding);
  const ice = { left: beside ? padding : (frame.width - iceWidth) / 2, width: iceWidth, height: mass };
  const x = beside ? iceWidth + 2 * padding : padding;
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
        <Place
          box={{ left: x, top: padding, width, height: beside ? waterline - 2 * padding : seenHeight }}
          align={beside ? "end" : "start"}
        >
          <SideColumn frame={frame} side={left} palette={above} {...seen} />
        </Place>
        <Place box={{ left: x, top: beside ? waterline + 1.4 * padding : waterline + mass + 24, width, height: hiddenHeight }}>
          <SideColumn frame={frame} side={right} palette={water} {...hidden} />
        </Place>
      </Scene>
    </Titled>
  );
}
