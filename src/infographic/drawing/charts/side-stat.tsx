import type { JSXNode } from "satori/jsx";
import type { Stat } from "../../blocks/stat.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import { ChangeMark } from "../change-mark.tsx";
import { mix } from "../color.ts";
import { SplitFigure } from "../split-figure.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";
import { Spark } from "./spark.tsx";

type Props = { frame: Frame; stat: Stat & { trend?: (number | null)[] | undefined }; width: number };

/** A key figure beside the first: its words on the left, its trend on the right where there is room. */
export function SideStat({ frame, stat, width }: Props): JSXNode {
  const { quiet, ink, muted } = frame.theme.colors;
  const line = stat.trend && width >= 320 ? Math.min(180, Math.round(width * 0.34)) : 0;
  const words = line > 0 ? width - line - 24 : width;
  const written = quantityFormat({ locale: frame.locale })(stat.figure);
  return (
    <Row gap={24} style={{ width, alignItems: "center" }}>
      <Column gap={4} style={{ width: words }}>
        <SplitFigure frame={frame} written={written} width={words} most={64} color={ink} />
        <div style={{ ...typeset(frame, "body", { color: muted, leading: chartLeading(frame) }), ...asMeasured, width: words }}>
          {stat.label}
        </div>
        {stat.change && <ChangeMark frame={frame} change={stat.change} width={words} />}
      </Column>
      {line > 0 && stat.trend && <Spark values={stat.trend} color={mix(quiet, ink, 0.25)} width={line} height={88} />}
    </Row>
  );
}
