import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { textHeight } from "../measure-text.ts";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";
import { type Part, PartsList, partsListHeight } from "./parts-list.tsx";

type Words = { main: Part; others: readonly Part[] };
type Props = { frame: Frame; words: Words; width: number };

const [swatch, gap, between] = [26, 14, 28];
const figure = { size: 120, leading: 1.18 };
const figureRoom = (width: number) => ({ width, lines: 1, floor: 40 });

/** The largest share in a large figure, and the others below it. */
export function WaffleWords({ frame, words: { main, others }, width }: Props): JSXNode {
  const { accent, ink, muted } = frame.theme.colors;
  const name = { strong: true, leading: chartLeading(frame) };
  const color = others.length > 2 ? ink : accent;
  return (
    <Column gap={between} style={{ width }}>
      <Column>
        <FittedText frame={frame} role="figure" {...figure} text={main.value} room={figureRoom(width)} color={color} />
        <Row gap={gap} style={{ alignItems: "center" }}>
          <div
            style={{
              display: "flex",
              width: swatch,
              height: swatch,
              flexShrink: 0,
              borderRadius: frame.theme.radius.mark,
              backgroundColor: main.color,
            }}
          />
          <div style={{ ...typeset(frame, "body", name), ...asMeasured, width: width - swatch - gap }}>{main.label}</div>
        </Row>
        {main.detail !== undefined && (
          <div style={{ ...typeset(frame, "caption", { color: muted }), ...asMeasured, width }}>{main.detail}</div>
        )}
      </Column>
      {others.length > 0 && <PartsList frame={frame} parts={others} width={width} />}
    </Column>
  );
}

/** The height of the words at `width`, px. */
export function waffleWordsHeight(frame: Frame, { main, others }: Words, width: number): number {
  const large = fitText(frame, "figure", { ...figure, text: main.value, room: figureRoom(width) }).height;
  const name = { text: main.label, width: width - swatch - gap, strong: true, leading: chartLeading(frame) };
  const small = main.detail === undefined ? 0 : textHeight(frame, "caption", { text: main.detail, width });
  const list = others.length === 0 ? 0 : between + partsListHeight(frame, others, width);
  return Math.ceil(large + textHeight(frame, "body", name) + small + list);
}
