import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { fitText, type TextRoom } from "./fit-text.ts";
import { longestWord, textWidth } from "./measure-text.ts";
import { fontOf, type Role, typeset } from "./typeset.ts";

type Props = {
  frame: Frame;
  role: Role;
  text: string;
  room: TextRoom;
  strong?: boolean;
  size?: number;
  leading?: number;
  color?: string;
  align?: "left" | "center" | "right";
};

/** Text set as large as its room allows, within its role's size and its floor; says so where it had to shrink. */
export function FittedText({ frame, role, text, room, color, align, ...setting }: Props): JSXNode {
  const wanted = fontOf(frame, role, setting).size;
  const { size, lines } = fitText(frame, role, { text, room, ...setting });
  if (size < wanted) frame.noteFit({ action: "shrunk", what: text, from: wanted, to: size });
  const look = { ...setting, size, ...(color && { color }), ...(align && { align }) };
  // Balanced lines may get narrower than the longest word, which then breaks.
  const balances =
    longestWord(frame, role, text, { ...setting, size }) < (textWidth(frame, role, text, { ...setting, size }) / lines) * 0.9;
  return <div style={{ ...typeset(frame, role, look), ...(!balances && { textWrap: "wrap" }), width: room.width }}>{text}</div>;
}
