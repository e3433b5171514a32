import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { fitText, type TextRoom } from "./fit-text.ts";
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
  const { size } = fitText(frame, role, { text, room, ...setting });
  if (size < wanted) frame.noteFit({ action: "shrunk", what: text, from: wanted, to: size });
  const look = { ...setting, size, ...(color && { color }), ...(align && { align }) };
  return <div style={{ ...typeset(frame, role, look), width: room.width }}>{text}</div>;
}
