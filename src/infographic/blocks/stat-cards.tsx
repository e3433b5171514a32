import { z } from "zod";
import { defineBlock } from "../block.ts";
import { LeadStat } from "../drawing/charts/lead-stat.tsx";
import { SideStat } from "../drawing/charts/side-stat.tsx";
import { Rule } from "../drawing/rule.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { blockNote, blockTitle } from "./data.ts";
import { statFields } from "./stat.ts";

const card = z.strictObject({
  ...statFields,
  trend: z
    .array(z.number().nullable())
    .min(2)
    .max(120)
    .optional()
    .describe("Earlier values up to now, drawn as a small line; null is a gap"),
});

const schema = z
  .strictObject({ type: z.literal("stat-cards"), title: blockTitle, items: z.array(card).min(1).max(6), note: blockNote })
  .superRefine(({ items }, context) => {
    for (const [index, { trend }] of items.entries())
      if (trend && trend.filter((value) => value !== null).length < 2)
        context.addIssue({
          code: "custom",
          path: ["items", index, "trend"],
          message: "has fewer than two values; a line needs two",
        });
  });

/** Key figures with their trends; the first stands large on a field of its own. */
export const statCards = defineBlock({
  label: "Figures with trends",
  description: "One to six key figures with trend lines and changes; the first stands large on a field of its own.",
  family: "figures",
  schema,
  sample: {
    type: "stat-cards",
    title: "India pays by phone, ever more often and for ever less",
    items: [
      {
        label: "UPI payments in 2024",
        figure: { value: 172.2e9 },
        change: { figure: { value: 46, unit: { kind: "percent" } }, since: "in a year" },
        trend: [10.8, 18.9, 38.7, 74, 117.7, 172.2],
      },
      {
        label: "Paid in all",
        figure: { value: 246.8e12, unit: { kind: "currency", code: "INR" } },
        change: { figure: { value: 35, unit: { kind: "percent" } }, since: "in a year" },
        trend: [18.4, 33.9, 71.6, 125.9, 182.8, 246.8],
      },
      {
        label: "Mean payment",
        figure: { value: 1433, unit: { kind: "currency", code: "INR" } },
        change: { figure: { value: -8, unit: { kind: "percent" } }, good: "down", since: "in a year" },
        trend: [1703, 1794, 1850, 1701, 1554, 1433],
      },
    ],
    note: "National Payments Corporation of India, calendar years 2019 to 2024",
  },
  traits: () => ({ minWidth: 400, stretches: true }),
  draw,
});

type StatCards = z.output<typeof schema>;

const gap = 40;

function draw({ title, items, note }: StatCards, frame: Frame): JSXNode {
  const [lead, ...others] = items;
  if (!lead) return null;
  const beside = frame.width >= 760 && others.length > 0 && others.length <= 3;
  const wide = beside ? Math.round(frame.width * 0.54) : frame.width;
  return (
    <Titled frame={frame} title={title} note={note}>
      <div style={{ display: "flex", flexDirection: beside ? "row" : "column", gap, alignItems: "stretch" }}>
        <LeadStat frame={frame} stat={lead} width={wide} />
        {others.length > 0 && beside && <Stack frame={frame} stats={others} width={frame.width - wide - gap} />}
        {others.length > 0 && !beside && <Below frame={frame} stats={others} />}
      </div>
    </Titled>
  );
}

type Props = { frame: Frame; stats: StatCards["items"] };

function Stack({ frame, stats, width }: Props & { width: number }): JSXNode {
  return (
    <Column gap={24} style={{ width, justifyContent: stats.length > 1 ? "space-between" : "center" }}>
      {stats.map((stat, index) => (
        <Column gap={24}>
          {index > 0 && <Rule color={frame.theme.colors.line} />}
          <SideStat frame={frame} stat={stat} width={width} />
        </Column>
      ))}
    </Column>
  );
}

/** In rows of equal columns; an odd one takes its row alone. */
function Below({ frame, stats }: Props): JSXNode {
  const columns = frame.width >= 560 ? 2 : 1;
  const lonely = stats.length % columns;
  const rest = stats.slice(lonely);
  const rows = Array.from({ length: rest.length / columns }, (_, row) => rest.slice(row * columns, (row + 1) * columns));
  const all = lonely > 0 ? [stats.slice(0, lonely), ...rows] : rows;
  return (
    <Column gap={28}>
      {all.map((row, line) => (
        <Column gap={28}>
          {line > 0 && <Rule color={frame.theme.colors.line} />}
          <Row gap={gap}>
            {row.map((stat) => (
              <SideStat frame={frame} stat={stat} width={(frame.width - gap * (row.length - 1)) / row.length} />
            ))}
          </Row>
        </Column>
      ))}
    </Column>
  );
}
