import type { JSXNode } from "satori/jsx";
import type { FormattedQuantity } from "../format-quantity.ts";
import type { Frame } from "../frame.ts";
import { oneLineSize } from "./fit-text.ts";
import { longestWord, textWidth } from "./measure-text.ts";
import { Row } from "./stack.tsx";
import { typeset } from "./typeset.ts";

type Props = { frame: Frame; written: FormattedQuantity; width: number; most: number; color: string };

/** What follows the digits is set at this share of their size. */
const share = 0.46;
const least = 26;

/** A figure whose digits are large and whose words are small, on one line or, where that gets too small, on two. */
export function SplitFigure({ frame, written, width, most, color }: Props): JSXNode {
  const digits = written.before + written.digits;
  const words = written.after.trim();
  const { size, stacked } = arrangement(frame, { digits, words: written.after, width, most });
  const small = smallSize(frame, { words, width, size });
  const look = { color, leading: 1.14 };
  return (
    <Row style={{ flexDirection: stacked ? "column" : "row", alignItems: stacked ? "flex-start" : "baseline", width }}>
      <div style={{ ...typeset(frame, "figure", { ...look, size }), textWrap: "wrap" }}>{digits}</div>
      {words !== "" && (
        <div style={{ ...typeset(frame, "figure", { ...look, size: small }), textWrap: "wrap", ...(stacked && { width }) }}>
          {stacked ? words : written.after}
        </div>
      )}
    </Row>
  );
}

type Parts = { digits: string; words: string; width: number; most: number };

function arrangement(frame: Frame, { digits, words, width, most }: Parts): { size: number; stacked: boolean } {
  const whole = textWidth(frame, "figure", digits, { size: most }) + textWidth(frame, "figure", words, { size: most * share });
  const inLine = Math.min(most, (most * (width - 4)) / whole);
  const alone = oneLineSize(frame, "figure", { text: digits, width: width - 4, most, least });
  return inLine >= most * 0.7 && inLine * share >= least * 0.8
    ? { size: inLine, stacked: false }
    : { size: alone, stacked: true };
}

function smallSize(frame: Frame, { words, width, size }: { words: string; width: number; size: number }): number {
  const wanted = Math.max(20, size * share);
  const widest = longestWord(frame, "figure", words, { size: wanted });
  return widest <= width ? wanted : Math.max(18, (wanted * width) / widest);
}
