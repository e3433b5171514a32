import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { mix, toned } from "../drawing/color.ts";
import { layOutBalance } from "../drawing/comparison/balance.ts";
import { BalanceDrawing } from "../drawing/comparison/balance-drawing.tsx";
import { SideColumn } from "../drawing/comparison/side-column.tsx";
import { Scene } from "../drawing/scene.tsx";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import type { Theme } from "../theme.ts";
import { sidesSchema } from "./data.ts";

const schema = sidesSchema("scales").superRefine(({ left, right }, context) => {
  const weighed = left.figure !== undefined && right.figure !== undefined;
  if (!weighed && left.points.length + right.points.length === 0)
    context.addIssue({ code: "custom", path: ["left", "points"], message: "is empty; scales weigh two figures, or points" });
});
const cues =
  /\bweigh(s|ed|ing)?\b|\bbalance[ds]?\b|\bscales?\b|\boutweigh|\btrade-?offs?\b|\bheavier\b|\bcosts?\b.*\bbenefits?\b|संतुलन|तराज|पलड़|वज़न|भारी/u;

/** Two sides on a balance that tips to the heavier one. */
export const scales = defineBlock({
  label: "Scales",
  description: "Two sides weighed against each other: a balance tips to the larger figure or to the side with more points.",
  family: "comparison",
  schema,
  sample: {
    type: "scales",
    title: "Men and women in the Lok Sabha of 2024",
    left: { title: "Men", figure: { value: 469 }, points: ["86% of 543 seats"] },
    right: { title: "Women", figure: { value: 74 }, points: ["14%, four fewer than in 2019"] },
    note: "As elected, Election Commission of India",
  },
  structure: {
    kind: "sides",
    suits: ({ words }) =>
      cues.test(words) ? { score: 0.87, why: "one side is weighed against the other" } : { score: 0, why: "" },
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type Scales = z.output<typeof schema>;

const gap = 56;

function draw({ title, left, right, note }: Scales, frame: Frame): JSXNode {
  const { background, accent, quiet } = frame.theme.colors;
  const width = Math.min(frame.width, 1000);
  const balance = layOutBalance(width, left, right);
  const tones = [balance.heavier === 0 ? accent : quiet, balance.heavier === 1 ? accent : quiet] as const;
  const beside = frame.width >= 560;
  const column = beside ? (width - gap) / 2 : frame.width;
  return (
    <Titled frame={frame} title={title} note={note}>
      <Column gap={32} style={{ width: frame.width, alignItems: "center" }}>
        <Scene width={width} height={balance.height}>
          <BalanceDrawing balance={balance} width={width} tones={{ ...standTones(frame.theme), weights: tones }} />
        </Scene>
        <div style={{ display: "flex", flexDirection: beside ? "row" : "column", gap: beside ? gap : 40, width }}>
          {[left, right].map((side, index) => {
            const color = tones[index === 0 ? 0 : 1];
            const palette = {
              ground: background,
              ink: frame.theme.colors.ink,
              accent: toned(frame.theme, color, { ground: background }),
            };
            return <SideColumn frame={frame} side={side} palette={palette} width={column} title={40} figure={80} />;
          })}
        </div>
      </Column>
    </Titled>
  );
}

const standTones = ({ colors: { background, ink } }: Theme) => ({
  stand: mix(background, ink, 0.82),
  light: mix(background, ink, 0.62),
});
