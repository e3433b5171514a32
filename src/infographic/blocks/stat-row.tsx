import { z } from "zod";
import { defineBlock } from "../block.ts";
import { ChangeMark } from "../drawing/change-mark.tsx";
import { figureWidth } from "../drawing/figure-width.ts";
import { Icon } from "../drawing/icon.tsx";
import { Rule } from "../drawing/rule.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
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
      { label: "Exports", figure: { value: 437_000_000_000, unit: { kind: "currency", code: "USD" } }, icon: "ship" },
      { label: "Growth", figure: { value: 6.9, unit: { kind: "percent" } }, icon: "trending-up" },
      { label: "Partner countries", figure: { value: 192 }, icon: "globe" },
    ],
  },
  traits: () => ({ minWidth: 720, stretches: false }),
  draw,
});

const gutter = 40;

function draw({ items }: { items: Stat[] }, frame: Frame): JSXNode {
  const columns = columnsFor(items.length, frame.width);
  const width = (frame.width - gutter * (columns - 1)) / columns;
  const size = figureSize(items, frame, width);
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
  return (
    <Column gap={36} style={{ width: frame.width }}>
      {rows.map((row, line) => (
        <Row gap={gutter}>
          {row.map((item, index) => (
            <StatColumn frame={frame} item={item} width={width} size={size} first={line + index === 0} ruled={index > 0} />
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

/** One size for all, so that the widest figure still fits its column. */
function figureSize(items: Stat[], frame: Frame, width: number): number {
  const format = quantityFormat({ locale: frame.locale });
  const widest = Math.max(
    ...items.map(({ figure }) => {
      const { before, digits, after } = format(figure);
      return figureWidth(frame, "figure", { before: before + digits, after, share: 0.46 });
    }),
  );
  return Math.min(frame.type.figure, (width - 26) / widest);
}

type StatProps = { frame: Frame; item: Stat; width: number; size: number; first: boolean; ruled: boolean };

function StatColumn({ frame, item, width, size, first, ruled }: StatProps): JSXNode {
  const { accent, ink, line, muted } = frame.theme.colors;
  const { before, digits, after } = quantityFormat({ locale: frame.locale })(item.figure);
  const color = first ? accent : ink;
  return (
    <Row gap={24} style={{ width }}>
      {ruled && <Rule color={line} width={2} height="100%" />}
      <Column gap={8} style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Icon frame={frame} name={item.icon} size={44} color={color} />
        <Row style={{ alignItems: "baseline" }}>
          <div style={{ ...typeset(frame, "figure", { color, size }), whiteSpace: "nowrap" }}>{before + digits}</div>
          <div style={{ ...typeset(frame, "figure", { color, size: size * 0.46 }), whiteSpace: "nowrap" }}>{after}</div>
        </Row>
        <div style={{ ...typeset(frame, "body", { color: muted }), lineHeight: frame.type.leading.tight + 0.16 }}>
          {item.label}
        </div>
        {item.change && <ChangeMark frame={frame} change={item.change} width={ruled ? width - 26 : width} />}
      </Column>
    </Row>
  );
}
