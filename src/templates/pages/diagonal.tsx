import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, opens, suitedTo, words } from "../choice/suited-to.ts";
import { splitOpening } from "../columns.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 80;

/** A field of colour that is cut aslant, and a stripe of the accent along the cut. */
export const diagonal: Template = {
  name: "diagonal",
  label: "Diagonal",
  description: "A field of colour cut aslant, an accent along the cut. For launches, sport and things that move.",
  version: 1,
  suits: suitedTo(
    { score: 0.36, why: "its cut sets the page in motion" },
    words(
      "launch(?:ed)?|speed|fast(?:er|est)?|race|sports?|cricket|football|kabaddi|electric|energy|रफ़्तार|तेज़|तेज|खेल|क्रिकेट|ऊर्जा",
      0.24,
      "it is about something that moves",
    ),
    made(["list", "figures", "comparison"], 0.14, "short parts go with a bold head"),
    opens(["headline", "stat-row"], 0.06, "its opening figure stands on the cut field"),
  ),
  likes: ["orbit", "neon", "daylight", "holi"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const { opening, others } = splitOpening(page.blocks);
  const width = page.width - 2 * margin;
  const on = toned(page, "hero");
  const cut = Math.round(page.width * (page.wide ? 0.06 : 0.12));
  const body = others.length > 0 ? others : opening;
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`80px ${margin}px ${cut + 48}px`} ornament={page.wide ? 360 : 440}>
        <PageTitle page={on} width={width * 0.8} size={page.frame.type.title + 8} lines={page.wide ? 2 : 4} />
        {others.length > 0 && opening.map((placed) => <BlockView page={on} placed={placed} width={width} />)}
        <Cut page={page} height={cut} />
      </HeroField>
      <Column gap={48} style={{ padding: `40px ${margin}px 48px`, flexGrow: 1 }}>
        <Flow page={page} id="body" blocks={body} width={width} gap={64} most={page.wide ? 3 : 2} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

function Cut({ page, height }: { page: Page; height: number }): JSXNode {
  const { width } = page;
  const { background, heroAccent } = page.frame.theme.colors;
  return (
    <svg width={width} height={height} overflow="hidden" style={{ position: "absolute", left: 0, bottom: 0 }}>
      <path d={`M0 ${height}L${width} 0V${height}z`} fill={background} />
      <path d={`M0 ${height - 16}L${width} -16V0L0 ${height}z`} fill={heroAccent} />
    </svg>
  );
}
