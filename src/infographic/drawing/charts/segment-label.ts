import type { Frame } from "../../frame.ts";
import { textWidth } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

type Box = { x: number; y: number; width: number; height: number };

/** The figure in the middle of its part of a bar; nothing where the part is too small for it. */
export function segmentLabel(frame: Frame, box: Box, text: string): PlacedText | undefined {
  const size = frame.type.caption;
  if (box.height < size * 1.35 || textWidth(frame, "body", text, { size, strong: true }) > box.width - 12) return undefined;
  return placeText(frame, { text, x: box.x + box.width / 2, y: box.y + box.height / 2, anchor: "middle", size, strong: true });
}
