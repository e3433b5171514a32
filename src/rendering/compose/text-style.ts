import type { Face } from "../text/face.ts";
import type { TextStyle } from "../text/paragraph.ts";
import { Unsupported } from "../unsupported.ts";
import { textProperties } from "./box-style.ts";
import { colorOf, numberOf } from "./css-values.ts";

/** Text properties as they were written, by the nearest element that wrote them. */
export type Inherited = Readonly<Record<string, unknown>>;

export const rootText: Inherited = { fontSize: 16, fontWeight: 400, fontFamily: "", color: "#000000" };

export function inheritText(outer: Inherited, style: Readonly<Record<string, unknown>>): Inherited {
  const own = Object.entries(style).filter(([key, value]) => textProperties.has(key) && value !== undefined);
  return own.length === 0 ? outer : { ...outer, ...Object.fromEntries(own) };
}

const tabular = '"tnum" 1';

/** @throws Unsupported for what our trees never ask of text. */
export function textStyle(inherited: Inherited, stackOf: (families: string, weight: number) => readonly Face[]): TextStyle {
  const { textAlign = "left", textWrap = "wrap", whiteSpace = "normal", fontFeatureSettings } = inherited;
  if (textAlign !== "left" && textAlign !== "center" && textAlign !== "right") throw new Unsupported(`textAlign: ${textAlign}`);
  if (textWrap !== "wrap" && textWrap !== "balance" && textWrap !== "pretty") throw new Unsupported(`textWrap: ${textWrap}`);
  if (whiteSpace !== "normal" && whiteSpace !== "nowrap") throw new Unsupported(`whiteSpace: ${whiteSpace}`);
  if (fontFeatureSettings !== undefined && fontFeatureSettings !== tabular) throw new Unsupported("font features");
  return {
    stack: stackOf(String(inherited.fontFamily), numberOf(inherited.fontWeight, "fontWeight")),
    size: numberOf(inherited.fontSize, "fontSize"),
    leading: inherited.lineHeight === undefined ? undefined : numberOf(inherited.lineHeight, "lineHeight"),
    spacing: inherited.letterSpacing === undefined ? 0 : numberOf(inherited.letterSpacing, "letterSpacing"),
    align: textAlign,
    wrap: textWrap,
    breaks: whiteSpace === "normal",
    breaksWords: inherited.wordBreak === "break-word",
    tabular: fontFeatureSettings === tabular,
    color: colorOf(inherited.color),
  };
}
