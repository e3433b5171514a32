import { arc, pie } from "d3-shape";
import type { JSXNode } from "satori/jsx";
import type { Datum } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import { oneLineSize } from "../fit-text.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";

type Parts = { items: Datum[]; unit?: Unit | undefined; center?: { label: string; figure: Quantity } | undefined };
type Props = { frame: Frame; block: Parts; diameter: number; colors: string[] };

/** A ring in the order given, from twelve o'clock, with its largest share or its total written in the hole. */
export function Ring({ frame, block, diameter, colors }: Props): JSXNode {
  const radius = diameter / 2;
  const slices = pie<Datum>()
    .value(({ figure }) => figure.value)
    .sort(null)
    .padAngle(0.014)(block.items);
  const shape = arc<(typeof slices)[number]>()
    .innerRadius(radius * 0.62)
    .outerRadius(radius)
    .cornerRadius(frame.theme.radius.mark)
    .digits(1);
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        flexShrink: 0,
        width: diameter,
        height: diameter,
        alignItems: "center",
        justifyContent: "center",
      }}
    >
      <svg
        width={diameter}
        height={diameter}
        viewBox={`${-radius} ${-radius} ${diameter} ${diameter}`}
        style={{ position: "absolute", left: 0, top: 0 }}
      >
        {slices.map((slice, index) => (
          <path d={shape(slice) ?? ""} fill={colors[index]} />
        ))}
      </svg>
      <Hole frame={frame} block={block} width={radius * 1.04} />
    </div>
  );
}

function Hole({ frame, block, width }: { frame: Frame; block: Parts; width: number }): JSXNode {
  const { label, figure } = block.center ?? largestShare(block.items);
  const { before, digits, after } = quantityFormat({
    locale: frame.locale,
    unit: block.center ? block.unit : { kind: "percent" },
  })(figure);
  const size = oneLineSize(frame, "figure", { text: before + digits + after, width: width * 0.9, most: 72 });
  return (
    <Column style={{ width, alignItems: "center" }}>
      <div style={{ ...typeset(frame, "figure", { size, align: "center" }), whiteSpace: "nowrap" }}>
        {before + digits + after}
      </div>
      <div style={{ ...typeset(frame, "caption", { color: frame.theme.colors.muted, align: "center" }), lineHeight: 1.25 }}>
        {label}
      </div>
    </Column>
  );
}

function largestShare(items: Datum[]): { label: string; figure: Quantity } {
  const total = items.reduce((sum, { figure }) => sum + figure.value, 0);
  const largest = items.reduce((best, item) => (item.figure.value > best.figure.value ? item : best));
  return {
    label: largest.label,
    figure: { value: Math.round((largest.figure.value / total) * 100), unit: { kind: "percent" } },
  };
}
