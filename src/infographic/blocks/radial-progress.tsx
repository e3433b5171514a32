import { z } from "zod";
import { defineBlock } from "../block.ts";
import { PartsList } from "../drawing/charts/parts-list.tsx";
import { ConcentricRings, Rings, SingleRing } from "../drawing/charts/progress-rings.tsx";
import { layOutRings } from "../drawing/charts/ring-layout.ts";
import { neutralTone } from "../drawing/charts/series-tones.ts";
import { pointOf } from "../drawing/charts/shares.ts";
import { withList, withListStyle } from "../drawing/charts/with-list.ts";
import { categoryColor } from "../drawing/color.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";
import { isPercent, refuseNegatives, wholeness } from "./parts-of-whole.ts";

const percent = { kind: "percent" } as const;

const schema = z
  .strictObject({
    type: z.literal("radial-progress"),
    title: blockTitle,
    unit: Unit.default(percent).describe("Percent: each ring is a share of a hundred of its own"),
    items: z.array(Datum).min(1).max(4),
    highlight: text(80).optional().describe("Label of the ring that makes the point; the largest where it is absent"),
    note: blockNote,
  })
  .superRefine(({ items, unit }, context) => {
    refuseNegatives({ items }, context, "a ring begins at zero");
    for (const [index, { figure }] of items.entries()) {
      const path = ["items", index, "figure"];
      if ((figure.unit ?? unit).kind !== "percent") context.addIssue({ code: "custom", path, message: "is not in percent" });
      if (figure.value > 100)
        context.addIssue({
          code: "custom",
          path: [...path, "value"],
          message: "is more than 100%; a ring can't be more than full",
        });
    }
  });

/** Up to four shares that are each part of a whole of their own: progress, coverage, rates. */
export const radialProgress = defineBlock({
  label: "Progress rings",
  description: "One to four percentages, each of a whole of its own, as rings that fill up: progress, coverage, rates.",
  family: "chart",
  schema,
  sample: {
    type: "radial-progress",
    title: "Nearly every home has light; four in ten still cook on smoke",
    highlight: "Clean cooking fuel",
    items: [
      { label: "Electricity", figure: { value: 96.8 } },
      { label: "Safe drinking water", figure: { value: 95.9 } },
      { label: "Improved toilet", figure: { value: 70.2 } },
      { label: "Clean cooking fuel", figure: { value: 58.6 } },
    ],
    note: "Population in such households, 2019-21, National Family Health Survey 5",
  },
  structure: { kind: "data", suits },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type RadialProgress = z.output<typeof schema>;

const progressCue =
  /target|complet|progress|coverage|achiev|utili[sz]ation|literacy|access|\brate|लक्ष्य|प्रगति|पूर्ण|साक्षरता|पहुँच|पहुंच|दर\b/;

function suits(content: Parameters<typeof wholeness>[0]): { score: number; why: string } {
  if (!isPercent(content) || content.items.length > 4 || wholeness(content)) return { score: 0, why: "" };
  const cued = progressCue.test(content.words);
  return { score: cued ? 0.85 : 0.65, why: "each percentage is of a whole of its own" };
}

function draw({ title, note, unit, items, highlight }: RadialProgress, frame: Frame): JSXNode {
  const format = quantityFormat({ locale: frame.locale, unit, among: items.map(({ figure }) => figure) });
  const point = pointOf(items, highlight);
  const parts = items.map(({ label, figure }) => ({ label, value: format(figure).text, share: figure.value / 100 }));
  return (
    <Titled frame={frame} title={title} note={note}>
      <Drawing frame={frame} parts={parts} point={point} />
    </Titled>
  );
}

type Share = { label: string; value: string; share: number };

/** The large figure wouldn't seem to belong to rings that are further away, px. */
const widest = 1120;

function Drawing({ frame, parts, point }: { frame: Frame; parts: Share[]; point: number }): JSXNode {
  const { accent } = frame.theme.colors;
  const [single] = parts;
  if (parts.length === 1 && single) return <SingleRing frame={frame} part={{ ...single, color: accent }} />;

  let neutral = 0;
  const direct = parts.map((part, index) => ({
    ...part,
    color: index === point ? accent : neutralTone(frame.theme.colors, neutral++),
  }));
  const near = { ...frame, width: Math.min(frame.width, widest) };
  const layout = layOutRings(near, direct, point);
  if (layout) return <ConcentricRings frame={near} rings={direct} layout={layout} point={point} />;

  const listed = parts.map((part, index) => ({ ...part, color: categoryColor(frame.theme, index) }));
  const place = withList(frame, { parts: listed, own: 400 });
  return (
    <div style={withListStyle(place)}>
      <Rings frame={frame} rings={listed} diameter={place.side} turn={1} />
      <PartsList frame={frame} parts={listed} width={place.list} point={point} />
    </div>
  );
}
