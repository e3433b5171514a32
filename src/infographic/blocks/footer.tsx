import { z } from "zod";
import { defineBlock } from "../block.ts";
import { hasIcon, Icon } from "../drawing/icon.tsx";
import { Rule } from "../drawing/rule.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { iconName } from "./data.ts";

const schema = z.strictObject({
  type: z.literal("footer"),
  source: text(200).optional(),
  date: text(40).optional(),
  brand: z
    .strictObject({ name: text(40), mark: iconName })
    .optional()
    .describe("Logo as a word and a mark"),
});

/** Where the figures are from, when, and who made the picture. Always the last thing on a page. */
export const footer = defineBlock({
  label: "Footer",
  description: "Source, date and brand at the foot of the page.",
  family: "frame",
  schema,
  sample: { type: "footer", source: "Ministry of Commerce", date: "March 2026", brand: { name: "Chitra" } },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type Footer = z.output<typeof schema>;

function draw({ source, date, brand }: Footer, frame: Frame): JSXNode {
  const { line, muted, ink } = frame.theme.colors;
  const origin = [source && `${sourceWord(frame.locale)}: ${source}`, date].filter(Boolean).join(" · ");
  return (
    <Column gap={24} style={{ width: frame.width }}>
      <Rule color={line} />
      <Row gap={32} style={{ alignItems: "center", justifyContent: "space-between" }}>
        <div style={{ ...typeset(frame, "caption", { color: muted }), flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{origin}</div>
        {brand && (
          <Row gap={10} style={{ alignItems: "center", flexShrink: 0 }}>
            {hasIcon(frame, brand.mark) ? (
              <Icon frame={frame} name={brand.mark} size={28} color={ink} />
            ) : (
              <Mark frame={frame} />
            )}
            <div style={typeset(frame, "caption", { strong: true })}>{brand.name}</div>
          </Row>
        )}
      </Row>
    </Column>
  );
}

const sourceWord = (locale: string): string => (locale.startsWith("hi") ? "स्रोत" : "Source");

/** The house mark: three bars that grow, the last one the point. */
function Mark({ frame }: { frame: Frame }): JSXNode {
  const { ink, accent } = frame.theme.colors;
  return (
    <svg width={28} height={28} viewBox="0 0 28 28">
      <rect x="2" y="16" width="6" height="10" rx="1.5" fill={ink} />
      <rect x="11" y="10" width="6" height="16" rx="1.5" fill={ink} />
      <rect x="20" y="2" width="6" height="24" rx="1.5" fill={accent} />
    </svg>
  );
}
