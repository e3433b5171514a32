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
  const { text, size, leading } = fitted(frame, figure, room);
  return (
    <div style={{ ...typeset(frame, "figure", { color, size, leading, align }), textWrap: "wrap", width: room.width }}>
      {text}
    </div>
  );
}

export const sideFigureHeight = (frame: Frame, figure: Quantity, room: Room): number => fitted(frame, figure, room).height;

function fitted(frame: Frame, figure: Quantity, { width, size }: Room) {
  const { text } = quantityFormat({ locale: frame.locale })(figure);
  const leading = frame.type.leading.tight + 0.12;
  const line = fitText(frame, "figure", { text, size, leading, room: { width, lines: 1, floor: smallest.line } });
  const wrapped = { width, floor: smallest.wrapped };
  return {
    text,
    leading,
    ...(line.fits ? line : fitText(frame, "figure", { text, size: smallest.line, leading, room: wrapped })),
  };
}
