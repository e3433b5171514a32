import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { categoryColor, tinted } from "../drawing/color.ts";
import { FacedPoints, pointsFace } from "../drawing/comparison/faced-points.tsx";
import { FacedTitles, titlesFace } from "../drawing/comparison/faced-titles.tsx";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { sidesSchema } from "./data.ts";

const schema = sidesSchema("versus");
const cues = /\bvs\b|\bversus\b|\bv\/s\b|बनाम|\bduel\b|\bwhich is better\b|मुकाबला|मुक़ाबला/u;

/** Two rivals face to face, their points paired row by row. */
export const versus = defineBlock({
  label: "Versus",
  description: "Two rivals face to face with a big VS, their points paired row by row.",
  family: "comparison",
  schema,
  sample: {
    type: "versus",
    title: "Two ways to cross Delhi",
    left: {
      title: "Metro",
      icon: "train-front",
      points: ["Never stuck in traffic", "394 km of lines", "Fares from ₹11", "Ends before midnight"],
    },
    right: {
      title: "Auto rickshaw",
      icon: "car-taxi-front",
      points: ["From door to door", "Every lane and gully", "Meter starts at ₹30", "There all night"],
    },
    note: "Fares of August 2025, lines with those to Noida and Gurugram",
  },
  structure: {
    kind: "sides",
    suits({ words, left, right }) {
      if (cues.test(words)) return { score: 0.88, why: "two rivals stand against each other" };
      const paired = left.points.length === right.points.length && left.points.length > 1;
      return paired
        ? { score: 0.62, why: "each point of one has its counterpart" }
        : { score: 0.45, why: "two things are held against each other" };
    },
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type Versus = z.output<typeof schema>;

function draw({ title, left, right, note }: Versus, frame: Frame): JSXNode {
  const fills = [categoryColor(frame.theme, 0), categoryColor(frame.theme, 1)] as const;
  const tints = [tinted(frame.theme, fills[0], 0.14), tinted(frame.theme, fills[1], 0.14)] as const;
  const faced = titlesFace(frame, [left, right]) && pointsFace(frame, [...left.points, ...right.points]);
  if (!faced) frame.noteFit({ action: "reflowed", what: "the two sides stand one above the other" });
  return (
    <Titled frame={frame} title={title} note={note}>
      <Column gap={8}>
        <FacedTitles frame={frame} sides={[left, right]} fills={fills} faced={faced} />
        <FacedPoints frame={frame} pairs={pairsOf(left.points, right.points)} fills={tints} faced={faced} />
      </Column>
    </Titled>
  );
}

type Pair = readonly [string | undefined, string | undefined];

const pairsOf = (left: readonly string[], right: readonly string[]): Pair[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [left[row], right[row]]);
