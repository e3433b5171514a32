import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity } from "../../quantity.ts";
import { mix } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { Mark } from "./mark.tsx";

export type Cell = boolean | string | Quantity;
export type FeatureTable = {
  options: readonly { title: string; detail?: string | undefined }[];
  rows: readonly { title: string; values: readonly Cell[] }[];
  recommended?: number | undefined;
};

type Props = { frame: Frame; value: Cell; width: number; chosen: boolean; align?: "center" | "left" };

const mark = 40;

/** What an option has of a feature: a sign, a figure or a few words. */
export function FeatureCell({ frame, value, width, chosen, align = "center" }: Props): JSXNode {
  const { accent, ink, background, muted } = frame.theme.colors;
  const written = writtenCell(frame, value);
  if (written !== undefined)
    return (
      <FittedText
        frame={frame}
        role="body"
        strong={chosen}
        text={written}
        leading={frame.type.leading.tight + 0.16}
        room={{ width }}
        align={align}
      />
    );
  if (value === true)
    return <Mark mark="check" size={mark} color={chosen ? accent : mix(background, ink, 0.76)} ground={background} />;
  if (value === "partial") return <Mark mark="partial" size={mark} color={chosen ? accent : muted} ground={background} />;
  return (
    <svg width={mark} height={mark} viewBox="0 0 24 24" style={{ flexShrink: 0 }}>
      <path d="M7.5 7.5l9 9M16.5 7.5l-9 9" fill="none" stroke={muted} stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}

/** The words of a cell; undefined where a sign says it. */
export function writtenCell(frame: Frame, value: Cell): string | undefined {
  if (typeof value === "object") return quantityFormat({ locale: frame.locale })(value).text;
  return typeof value === "string" && value !== "partial" ? value : undefined;
}

export const recommendedWord = ({ locale }: Frame): string => (locale.startsWith("hi") ? "सबसे अच्छा" : "Recommended");
