import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity } from "../../quantity.ts";
import { fitText } from "../fit-text.ts";
import { typeset } from "../typeset.ts";

type Room = { width: number; size: number };
type Props = { frame: Frame; figure: Quantity; room: Room; color: string; align?: "left" | "right" };

const smallest = { line: 32, wrapped: 20 };

/** The figure of a side on one line; where not even its smallest size has room for that, on as many as it takes. */
export function SideFigure({ frame, figure, room, color, align = "left" }: Props): JSXNode {
  const { text, size, leading, air } = fitted(frame, figure, room);
  const style = { textWrap: "wrap", width: room.width, paddingTop: air, paddingBottom: air } as const;
  return <div style={{ ...typeset(frame, "figure", { color, size, leading, align }), ...style }}>{text}</div>;
}

export const sideFigureHeight = (frame: Frame, figure: Quantity, room: Room): number => {
  const { height, air } = fitted(frame, figure, room);
  return height + 2 * air;
};

/** `air`, px over and under it: digits sit otherwise on a line than a unit in a tall script. */
function fitted(frame: Frame, figure: Quantity, { width, size }: Room) {
  const { text } = quantityFormat({ locale: frame.locale })(figure);
  const leading = frame.type.leading.tight + 0.12;
  const line = fitText(frame, "figure", { text, size, leading, room: { width, lines: 1, floor: smallest.line } });
  const wrapped = { width, floor: smallest.wrapped };
  const set = line.fits ? line : fitText(frame, "figure", { text, size: smallest.line, leading, room: wrapped });
  return { text, leading, ...set, air: frame.type.leading.tight > 1.2 ? Math.ceil(set.size * 0.14) : 0 };
}
