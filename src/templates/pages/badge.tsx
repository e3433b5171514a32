import { readableOn } from "../../infographic/drawing/color.ts";
import { FittedText } from "../../infographic/drawing/fitted-text.tsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 80;
const seal = 200;

/** A seal where the field of colour meets the page; the kicker is written on it. */
export const badge: Template = {
  name: "badge",
  label: "Badge",
  description: "A centred title on a field of colour, a seal on its edge. For awards, rankings, offers and days.",
  version: 1,
  suits: suitedTo(
    { score: 0.28, why: "a seal marks what it is about" },
    words(
      "best|winners?|award|anniversary|(?:world|national|international) [\\p{L} ]*day|independence day|republic day|सर्वश्रेष्ठ|विजेता|पुरस्कार|दिवस|वर्षगाँठ",
      0.3,
      "it is about something to be honoured",
    ),
    made(["list", "figures"], 0.12, "lists and figures stand well under a seal"),
    shaped(["tall", "story", "free"], 0.04, "the page is high enough for a seal"),
  ),
  likes: ["tricolour", "marigold", "diwali", "contrast"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`80px ${margin}px ${seal / 2 + 40}px`} ornament={380}>
        <PageTitle page={toned(page, "hero")} width={width} align="center" lines={page.wide ? 2 : 4} kicker={false} />
      </HeroField>
      <Column style={{ alignItems: "center", marginTop: -seal / 2, height: seal, flexShrink: 0 }}>
        <Seal page={page} />
      </Column>
      <Column gap={48} style={{ padding: `40px ${margin}px 48px`, flexGrow: 1 }}>
        <Flow page={page} id="body" blocks={page.blocks} width={width} gap={64} most={page.wide ? 3 : 2} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

/** Twenty teeth around a disc, and the kicker or a star on it. */
function Seal({ page }: { page: Page }): JSXNode {
  const { theme } = page.frame;
  const { background, heroAccent } = theme.colors;
  const color = readableOn(theme, heroAccent);
  const width = 126;
  const teeth = Array.from({ length: 40 }, (_, index) => {
    const [angle, radius] = [(index / 40) * 2 * Math.PI, index % 2 === 0 ? 96 : 86];
    return `${(100 + radius * Math.cos(angle)).toFixed(1)} ${(100 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return (
    <Column style={{ width: seal, height: seal, alignItems: "center", justifyContent: "center" }}>
      <svg width={seal} height={seal} viewBox="0 0 200 200" style={{ position: "absolute", left: 0, top: 0 }}>
        <circle cx="100" cy="100" r="100" fill={background} />
        <path d={`M${teeth.join("L")}z`} fill={heroAccent} />
        <circle cx="100" cy="100" r="74" fill="none" stroke={color} stroke-width="2" />
        {!page.spec.kicker && <path d={star} fill={color} />}
      </svg>
      {page.spec.kicker && (
        <FittedText
          frame={{ ...page.frame, width, extraHeight: 0 }}
          role="caption"
          text={page.spec.kicker}
          room={{ width, height: 112, floor: 15 }}
          strong
          color={color}
          align="center"
        />
      )}
    </Column>
  );
}

const star = "M100 52l14 33 36 3-27 24 8 35-31-19-31 19 8-35-27-24 36-3z";
