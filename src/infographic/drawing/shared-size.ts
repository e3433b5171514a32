import type { Frame } from "../frame.ts";
import { fitText, type TextRoom } from "./fit-text.ts";
import { fontOf, type Role, type Setting } from "./typeset.ts";

type Texts = Setting & { texts: readonly string[]; room: TextRoom };

/** The one size at which each of `texts` fits its own `room`, for texts that stand together; says so where it is small. */
export function sharedSize(frame: Frame, role: Role, { texts, ...setting }: Texts): number {
  const wanted = fontOf(frame, role, setting).size;
  let smallest = { text: "", size: wanted };
  for (const text of texts) {
    const { size } = fitText(frame, role, { ...setting, text });
    if (size < smallest.size) smallest = { text, size };
  }
  if (smallest.size < wanted) frame.noteFit({ action: "shrunk", what: smallest.text, from: wanted, to: smallest.size });
  return smallest.size;
}
