import { z } from "zod";
import { defineBlock } from "../block.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { hasIcon, Icon } from "../drawing/icon.tsx";
import { textWidth } from "../drawing/measure-text.ts";
import { Rule } from "../drawing/rule.tsx";
import { Scene } from "../drawing/scene.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { UprightImage } from "../drawing/upright-image.tsx";
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

const gap = 32;
const mark = 28;
const beside = 10;

function draw({ source, date, brand }: Footer, frame: Frame): JSXNode {
  const { line, muted } = frame.theme.colors;
  const origin = [source && `${sourceWord(frame.locale)}: ${source}`, date].filter(Boolean).join(" · ");
  const name = brand ? Math.ceil(textWidth(frame, "caption", brand.name, { strong: true })) + 2 : 0;
  const signed = name + markWidth(frame) + beside;
  const under = brand !== undefined && (signed > frame.width / 2 || (origin !== "" && frame.width - signed - gap < 240));
  const room = brand && !under ? frame.width - signed - gap : frame.width;
  return (
    <Column gap={24} style={{ width: frame.width }}>
      <Rule color={line} />
      <Row
        gap={under ? 12 : gap}
        style={{ flexDirection: under ? "column" : "row", alignItems: under ? "flex-start" : "center" }}
      >
        {(origin !== "" || !under) && (
          <Column style={{ width: room }}>
            {origin !== "" && <FittedText frame={frame} role="caption" text={origin} room={{ width: room }} color={muted} />}
          </Column>
        )}
        {brand && <Signature frame={frame} brand={brand} room={Math.min(name, frame.width - markWidth(frame) - beside)} />}
      </Row>
    </Column>
  );
}

type SignatureProps = { frame: Frame; brand: NonNullable<Footer["brand"]>; room: number };

function Signature({ frame, brand, room }: SignatureProps): JSXNode {
  return (
    <Row gap={beside} style={{ alignItems: "center", flexShrink: 0 }}>
      {frame.logo && !brand.mark ? (
        <Scene width={markWidth(frame)} height={logoHeight(frame)}>
          <UprightImage
            image={frame.logo}
            alt={brand.name}
            box={{ left: 0, top: 0, width: markWidth(frame), height: logoHeight(frame) }}
          />
        </Scene>
      ) : hasIcon(frame, brand.mark) ? (
        <Icon frame={frame} name={brand.mark} size={mark} color={frame.theme.colors.ink} />
      ) : (
        <Mark frame={frame} />
      )}
      <FittedText frame={frame} role="caption" strong text={brand.name} room={{ width: room }} />
    </Row>
  );
}

const largestLogo = { width: 160, height: 40 };

/** A logo keeps its shape; the house mark is a square. */
function markWidth({ logo }: Frame): number {
  if (!logo) return mark;
  return Math.round(Math.min(largestLogo.width, (largestLogo.height * logo.width) / logo.height));
}

const logoHeight = (frame: Frame): number =>
  frame.logo ? Math.round((markWidth(frame) * frame.logo.height) / frame.logo.width) : mark;

const sourceWord = (locale: string): string => (locale.startsWith("hi") ? "स्रोत" : "Source");

/** The house mark: three bars that grow, the last one the point. */
function Mark({ frame }: { frame: Frame }): JSXNode {
  const { ink, accent } = frame.theme.colors;
  return (
    <svg width={mark} height={mark} viewBox="0 0 28 28">
      <rect x="2" y="16" width="6" height="10" rx="1.5" fill={ink} />
      <rect x="11" y="10" width="6" height="16" rx="1.5" fill={ink} />
      <rect x="20" y="2" width="6" height="24" rx="1.5" fill={accent} />
    </svg>
  );
}
