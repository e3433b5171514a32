import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { textHeight, textWidth, widestText } from "../measure-text.ts";
import { Column, Row } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import { asMeasured, chartLeading, sizeForWords } from "./chart-text.tsx";

export type Part = { label: string; value: string; color: Color; detail?: string | undefined };
type Props = { frame: Frame; parts: readonly Part[]; width: number; point?: number; swatches?: boolean };

const swatch = 22;
const gap = 16;
const between = 12;
/** No figure takes more of the width. */
const figureShare = 0.5;

/** The parts of a chart by name, each with the colour of its mark and its figure. */
export function PartsList({ frame, parts, width, point, swatches = true }: Props): JSXNode {
  const size = listSize(frame, parts, width);
  return (
    <Column gap={between} style={{ width }}>
      {parts.map((part, index) => {
        const figure = figureWidth(frame, part.value, { size, room: width * figureShare });
        const names = Math.floor(width - figure - gap - (swatches ? swatch + gap : 0));
        return (
          <Row gap={gap} style={{ width, alignItems: "center" }}>
            {swatches && <Swatch frame={frame} color={part.color} />}
            <Names frame={frame} part={part} width={names} strong={index === point} />
            <Figure frame={frame} part={part} size={size} width={figure} point={index === point} />
          </Row>
        );
      })}
    </Column>
  );
}

/** Figures are a step larger than names where they leave those the larger half. */
function listSize(frame: Frame, parts: readonly Part[], width: number): number {
  const values = parts.map(({ value }) => value);
  const widest = widestText(frame, "body", values, { strong: true, size: frame.type.lead });
  const size = widest <= width * 0.36 ? frame.type.lead - 4 : frame.type.body - 2;
  return sizeForWords(frame, { text: values.join(" "), strong: true, size, width: width * figureShare - 4 });
}

const Swatch = ({ frame, color }: { frame: Frame; color: Color }): JSXNode => (
  <div
    style={{
      display: "flex",
      flexShrink: 0,
      width: swatch,
      height: swatch,
      borderRadius: frame.theme.radius.mark,
      backgroundColor: color,
    }}
  />
);

type NamesProps = { frame: Frame; part: Part; width: number; strong: boolean };

function Names({ frame, part, width, strong }: NamesProps): JSXNode {
  const look = { leading: chartLeading(frame), room: { width } };
  const { muted } = frame.theme.colors;
  return (
    <Column style={{ width }}>
      <FittedText frame={frame} role="body" {...look} text={part.label} strong={strong} size={frame.type.body - 2} />
      {part.detail !== undefined && <FittedText frame={frame} role="caption" {...look} text={part.detail} color={muted} />}
    </Column>
  );
}

/** The height of a list at `width`, px. */
export function partsListHeight(frame: Frame, parts: readonly Part[], width: number): number {
  const size = listSize(frame, parts, width);
  const leading = chartLeading(frame);
  const rows = parts.map(({ label, value, detail }) => {
    const figure = figureWidth(frame, value, { size, room: width * figureShare });
    const room = { width: Math.floor(width - swatch - figure - 2 * gap) };
    const name = fitText(frame, "body", { text: label, room, strong: true, leading, size: frame.type.body - 2 }).height;
    const small = detail === undefined ? 0 : fitText(frame, "caption", { text: detail, room, leading }).height;
    return Math.max(name + small, textHeight(frame, "body", { text: value, width: figure, strong: true, leading, size }));
  });
  return rows.reduce((sum, row) => sum + Math.ceil(row), between * (rows.length - 1));
}

const figureWidth = (frame: Frame, value: string, { size, room }: { size: number; room: number }): number =>
  Math.min(room, Math.ceil(textWidth(frame, "body", value, { strong: true, size })) + 2);

type FigureProps = { frame: Frame; part: Part; size: number; width: number; point: boolean };

function Figure({ frame, part, size, width, point }: FigureProps): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const set = { strong: true, size };
  const look = { ...set, leading: chartLeading(frame), align: "right" as const, color: point ? accent : ink };
  return <div style={{ ...typeset(frame, "body", look), ...tabular, ...asMeasured, flexShrink: 0, width }}>{part.value}</div>;
}
