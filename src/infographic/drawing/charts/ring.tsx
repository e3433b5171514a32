import { arc, pie } from "d3-shape";
import type { JSXNode } from "satori/jsx";
import type { Datum } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import { fitText, oneLineSize } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { writtenShares } from "./shares.ts";

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

/** The words go where they would be a crowd: the first name beside the ring says the same. */
function Hole({ frame, block, width }: { frame: Frame; block: Parts; width: number }): JSXNode {
  const { label, text } = centerOf(frame, block);
  const size = oneLineSize(frame, "figure", { text, width: width * 0.9, most: 72 });
  const leading = frame.type.leading.tight + 0.14;
  const room = { width: Math.floor(width * 0.84), height: width * 0.44 };
  const named = fitText(frame, "caption", { text: label, room, leading }).fits;
  const { muted } = frame.theme.colors;
  return (
    <Column style={{ width, alignItems: "center" }}>
      <div style={{ ...typeset(frame, "figure", { size, align: "center" }), whiteSpace: "nowrap" }}>{text}</div>
      {named && (
        <FittedText frame={frame} role="caption" text={label} room={room} leading={leading} color={muted} align="center" />
      )}
    </Column>
  );
}

function centerOf(frame: Frame, { items, unit, center }: Parts): { label: string; text: string } {
  if (!center) return largestShare(frame, items);
  return { label: center.label, text: quantityFormat({ locale: frame.locale, unit })(center.figure).text };
}

function largestShare(frame: Frame, items: Datum[]): { label: string; text: string } {
  const values = items.map(({ figure }) => figure.value);
  const largest = values.indexOf(Math.max(...values));
  return { label: items[largest]?.label ?? "", text: writtenShares(frame, values)[largest] ?? "" };
}
