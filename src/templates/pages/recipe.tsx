import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, suitedTo, words } from "../choice/suited-to.ts";
import { splitBrief } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const edge = 40;
const margin = 56;

/** A card with a tab: what one needs, and beside or below it what one does. */
export const recipe: Template = {
  name: "recipe",
  label: "How-to card",
  description: "A card with what one needs on one side and what one does on the other. For recipes and instructions.",
  version: 1,
  suits: suitedTo(
    { score: 0.18, why: "it fits a card to keep" },
    words(
      "recipe|how to|step by step|instructions?|first aid|do it yourself|diy|विधि|कैसे|बनाने|प्राथमिक",
      0.42,
      "it tells how something is done",
    ),
    made(["sequence", "list"], 0.22, "it is made of what one needs and what one does"),
  ),
  likes: ["marigold", "earth", "notebook"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const { theme } = page.frame;
  const inner = page.width - 2 * edge;
  const { brief, others } = splitBrief(page.blocks);
  const aside = page.wide && brief.length > 0 && others.length > 0 ? Math.round(inner * 0.36) : 0;
  const width = inner - aside - 2 * margin;
  return (
    <Sheet page={page} fill={theme.colors.surface}>
      <HeroField page={page} width={page.width} padding={`72px ${edge + margin}px 64px`} ornament={page.wide ? 300 : 400}>
        <PageTitle page={toned(page, "hero")} width={(inner - 2 * margin) * 0.86} lines={3} />
      </HeroField>
      <Column style={{ padding: `0 ${edge}px ${edge}px`, flexGrow: 1 }}>
        <Row style={{ width: inner, flexGrow: 1, backgroundColor: theme.colors.background }}>
          {aside > 0 && <Needs page={page} blocks={brief} width={aside} />}
          <Column gap={40} style={{ width: inner - aside, padding: `${margin}px ${margin}px 36px` }}>
            <Flow
              page={page}
              id="does"
              blocks={aside > 0 ? others : page.blocks}
              width={width}
              most={page.wide ? 2 : 1}
              piece={ruled(56)}
            />
            <BlockView page={page} placed={page.footer} width={width} />
          </Column>
        </Row>
      </Column>
    </Sheet>
  );
}

function Needs({ page, blocks, width }: { page: Page; blocks: readonly PlacedBlock[]; width: number }): JSXNode {
  const on = toned(page, "surface");
  return (
    <Column style={{ width, flexShrink: 0, padding: `${margin}px`, backgroundColor: on.frame.theme.colors.background }}>
      <Region page={on} id="needs" blocks={blocks} width={width - 2 * margin} />
    </Column>
  );
}
