import { z } from "zod";
import { defineBlock } from "../block.ts";
import { ChangeMark } from "../drawing/change-mark.tsx";
import { figureWidth } from "../drawing/figure-width.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { allIconsOrNone, Icon } from "../drawing/icon.tsx";
import { Rule } from "../drawing/rule.tsx";
import { SplitFigure } from "../drawing/split-figure.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { type Stat, statFields } from "./stat.ts";

const stat = z.strictObject(statFields);

/** Two to four key figures side by side, the first the most important. */
export const statRow = defineBlock({
  label: "Key figures",
  description: "Up to six key figures side by side, the first the most important.",
  family: "figures",
  schema: z.strictObject({
    type: z.literal("stat-row"),
    items: z.array(stat).min(1).max(6),
  }),
  sample: {
    type: "stat-row",
    items: [
      { label: "Exports, 2024-25", figure: { value: 825_000_000_000, unit: { kind: "currency", code: "USD" } }, icon: "ship" },
      { label: "Growth in a year", figure: { value: 6, unit: { kind: "percent" } }, icon: "trending-up" },
      { label: "Share of services", figure: { value: 47, unit: { kind: "percent" } }, icon: "globe" },
    ],
  },
  traits: () => ({ minWidth: 720, stretches: false }),
  draw,
});

const gutter = 40;
/** The rule before a column and the air behind it. */
const ruled = 26;

function draw({ items }: { items: Stat[] }, frame: Frame): JSXNode {
  const rows = inRows(allIconsOrNone(items, frame), columnsFor(items.length, frame.width));
  const widthIn = (row: readonly Stat[]): number => Math.floor((frame.width - gutter * (row.length - 1)) / row.length);
  const narrowest = Math.min(...rows.map(widthIn)) - ruled;
  const size = figureSize(items, frame, narrowest);
  return (
    <Column gap={36} style={{ width: frame.width }}>
      {rows.map((row, line) => (
        <Row gap={gutter} style={{ alignItems: "stretch" }}>
          {row.map((item, index) => (
            <StatColumn frame={frame} item={item} width={widthIn(row)} size={size} place={{ line, index }} />
          ))}
        </Row>
      ))}
    </Column>
  );
}

function columnsFor(count: number, width: number): number {
  const most = Math.max(1, Math.floor((width + gutter) / 250));
  if (count <= most) return count;
  const rows = Math.ceil(count / most);
  return Math.ceil(count / rows);
}

/** What doesn't fill a row goes first, where the most important figures have the room. */
function inRows(items: readonly Stat[], columns: number): Stat[][] {
  const over = items.length % columns;
  const rest = items.slice(over);
  const rows = Array.from({ length: rest.length / columns }, (_, row) => rest.slice(row * columns, (row + 1) * columns));
  return over > 0 ? [items.slice(0, over), ...rows] : rows;
}

/** One size for all, so that the widest figure fits its column; its words go under it where they would get too small. */
function figureSize(items: readonly Stat[], frame: Frame, width: number): number {
  const written = items.map(({ figure }) => quantityFormat({ locale: frame.locale })(figure));
  const sizeWith = (share: number): number => {
    const widths = written.map(({ before, digits, after }) =>
      figureWidth(frame, "figure", { before: before + digits, after, share }),
    );
    return Math.min(frame.type.figure, Math.floor(width / Math.max(...widths)));
  };
  const beside = sizeWith(0.46);
  return beside >= smallestBeside ? beside : sizeWith(0);
}

/** Below this size of its digits, what stands beside them can't be read. */
const smallestBeside = 52;

type StatProps = { frame: Frame; item: Stat; width: number; size: number; place: { line: number; index: number } };

function StatColumn({ frame, item, width, size, place: { line, index } }: StatProps): JSXNode {
  const { accent, ink, line: rule, muted } = frame.theme.colors;
  const written = quantityFormat({ locale: frame.locale })(item.figure);
  const color = line + index === 0 ? accent : ink;
  const inner = index > 0 ? width - ruled : width;
  const leading = frame.type.leading.tight + 0.16;
  return (
    <Row gap={24} style={{ width }}>
      {index > 0 && <Rule color={rule} width={2} height="100%" />}
      <Column gap={8} style={{ width: inner }}>
        <Icon frame={frame} name={item.icon} size={44} color={color} />
        <SplitFigure frame={frame} written={written} width={inner} most={size} color={color} />
        <FittedText frame={frame} role="body" text={item.label} room={{ width: inner }} leading={leading} color={muted} />
        {item.change && <ChangeMark frame={frame} change={item.change} width={inner} />}
      </Column>
    </Row>
  );
}
