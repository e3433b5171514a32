import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { tinted, toned } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { Column, Row } from "../stack.tsx";
import { type Cell, FeatureCell, type FeatureTable, recommendedWord, writtenCell } from "./feature-cell.tsx";

type Props = { frame: Frame; table: FeatureTable };

const padding = 28;

/** Each option with all its features under its name, for pages that are narrow. */
export const FeatureCards = ({ frame, table }: Props): JSXNode => (
  <Column gap={24}>
    {table.options.map((option, index) => (
      <OptionCard
        frame={frame}
        option={option}
        chosen={index === table.recommended}
        rows={table.rows.map(({ title, values }) => ({ title, value: values[index] ?? false }))}
      />
    ))}
  </Column>
);

type CardProps = {
  frame: Frame;
  option: FeatureTable["options"][number];
  rows: readonly { title: string; value: Cell }[];
  chosen: boolean;
};

function OptionCard({ frame, option: { title, detail }, rows, chosen }: CardProps): JSXNode {
  const { accent, quiet, ink } = frame.theme.colors;
  const ground = tinted(frame.theme, chosen ? accent : quiet, 0.14);
  const width = frame.width - 2 * padding;
  return (
    <Column gap={18} style={{ width: frame.width, padding, backgroundColor: ground, borderRadius: frame.theme.radius.panel }}>
      <Column gap={4}>
        {chosen && (
          <FittedText
            frame={frame}
            role="caption"
            strong
            text={recommendedWord(frame)}
            room={{ width }}
            color={toned(frame.theme, accent, { ground })}
          />
        )}
        <FittedText frame={frame} role="heading" text={title} size={38} room={{ width }} />
        {detail && <FittedText frame={frame} role="caption" text={detail} room={{ width }} color={ink} />}
      </Column>
      {rows.map((row) => (
        <FeatureLine frame={frame} row={row} width={width} chosen={chosen} />
      ))}
    </Column>
  );
}

function FeatureLine({
  frame,
  row: { title, value },
  width,
  chosen,
}: {
  frame: Frame;
  row: { title: string; value: Cell };
  width: number;
  chosen: boolean;
}): JSXNode {
  const leading = frame.type.leading.tight + 0.16;
  if (writtenCell(frame, value) !== undefined)
    return (
      <Column gap={2}>
        <FittedText
          frame={frame}
          role="caption"
          text={title}
          leading={leading}
          room={{ width }}
          color={frame.theme.colors.ink}
        />
        <Row>
          <FeatureCell frame={frame} value={value} width={width} chosen align="left" />
        </Row>
      </Column>
    );
  return (
    <Row gap={20} style={{ alignItems: "center" }}>
      <FeatureCell frame={frame} value={value} width={40} chosen={chosen} />
      <FittedText frame={frame} role="body" text={title} leading={leading} room={{ width: width - 60 }} />
    </Row>
  );
}
