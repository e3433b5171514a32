import type { Frame } from "../../src/infographic/frame.ts";
import { themes } from "../../src/infographic/themes/index.ts";
import { typeScale } from "../../src/infographic/type-scale.ts";

const [theme] = themes;

/** A frame on a plain page, changed where a test needs it. */
export function frameOf(changes: Partial<Frame> = {}): Frame {
  if (!theme) throw new Error("There are no themes.");
  return { width: 920, extraHeight: 0, theme, type: typeScale(""), locale: "en-IN", icons: {}, noteFit: () => {}, ...changes };
}
