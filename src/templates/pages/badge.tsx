import { readableOn } from "../../infographic/drawing/color.ts";
import { fitText } from "../../infographic/drawing/fit-text.ts";
import { FittedText } from "../../infographic/drawing/fitted-text.tsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, words as mentioned, shaped, suitedTo } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 80;
const seal = 216;
/** The square in the disc of the seal, px. */
const words = 122;

/** A seal where the field of colour meets the page; the kicker is written on it. */
export const badge: Template = {
  name: "badge",
  label: "Badge",
  description: "A centred title on a field of colour, a seal on its edge. For awards, rankings, offers and days.",
  version: 1,
  suits: suitedTo(
    { score: 0.3, why: "a seal marks what it is about" },
    mentioned(
      "best|winners?|award|anniversary|(?:world|national|international) [\\p{L} ]*day|independence day|republic day|सर्वश्रेष्ठ|विजेता|पुरस्कार|दिवस|वर्षगाँठ",
      0.3,
      "it is about something to be honoured",
    ),
    made(["list", "figures"], 0.16, "lists and figures stand well under a seal"),
    shaped(["tall", "story", "free"], 0.04, "the page is high enough for a seal"),
  ),
  likes: ["tricolour", "marigold", "diwali", "contrast"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  const sealed = fitsSeal(page);
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`80px ${margin}px ${seal / 2 + 40}px`} ornament={380}>
        <PageTitle page={toned(page, "hero")} width={width} align="center" lines={page.wide ? 2 : 4} kicker={!sealed} />
      </HeroField>
      <Column style={{ alignItems: "center", marginTop: -seal / 2, height: seal, flexShrink: 0 }}>
        <Seal page={page} kicker={sealed ? page.spec.kicker : undefined} />
      </Column>
      <Column gap={48} style={{ padding: `40px ${margin}px 48px`, flexGrow: 1 }}>
        <Flow page={page} id="body" blocks={page.blocks} width={width} gap={64} most={page.wide ? 3 : 2} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

const room = { width: words, height: words, floor: 18 };
const frameOf = (page: Page) => ({ ...page.frame, width: words, extraHeight: 0 });

const fitsSeal = (page: Page): boolean =>
  page.spec.kicker !== undefined && fitText(frameOf(page), "caption", { text: page.spec.kicker, room, strong: true }).fits;

/** Twenty teeth around a disc, and the kicker or a star on it. */
function Seal({ page, kicker }: { page: Page; kicker: string | undefined }): JSXNode {
  const { theme } = page.frame;
  const { background, heroAccent } = theme.colors;
  const color = readableOn(theme, heroAccent);
  return (
    <Column style={{ width: seal, height: seal, alignItems: "center", justifyContent: "center" }}>
      <svg width={seal} height={seal} viewBox="0 0 216 216" style={{ position: "absolute", left: 0, top: 0 }}>
        <circle cx="108" cy="108" r="108" fill={background} />
        <path d={`M${teeth.join("L")}z`} fill={heroAccent} />
        <circle cx="108" cy="108" r="86" fill="none" stroke={color} stroke-width="2" />
        {!kicker && <path d="M108 58l15 34 37 3-28 25 8 36-32-19-32 19 8-36-28-25 37-3z" fill={color} />}
      </svg>
      {kicker && (
        <Column>
          <FittedText frame={frameOf(page)} role="caption" text={kicker} room={room} strong color={color} align="center" />
        </Column>
      )}
    </Column>
  );
}

const teeth = Array.from({ length: 40 }, (_, index) => {
  const [angle, radius] = [(index / 40) * 2 * Math.PI, index % 2 === 0 ? 104 : 94];
  return `${(108 + radius * Math.cos(angle)).toFixed(1)} ${(108 + radius * Math.sin(angle)).toFixed(1)}`;
});
