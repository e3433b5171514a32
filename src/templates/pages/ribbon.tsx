import { mix } from "../../infographic/drawing/color.ts";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, shaped, suitedTo } from "../choice/suited-to.ts";
import { splitOpening } from "../columns.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";

const ribbonWidth = 96;
const margin = 72;

/** A woven ribbon runs down the edge of the page; everything keeps to its side. */
export const ribbon: Template = {
  name: "ribbon",
  label: "Woven edge",
  description: "A woven ribbon down the edge, everything else keeps to its side. For crafts, regions and calm pages.",
  version: 1,
  suits: suitedTo(
    { score: 0.36, why: "a woven edge holds the page" },
    made(["sequence", "list", "words", "hierarchy"], 0.14, "its parts line up along the edge"),
    shaped(["tall", "story", "free"], 0.05, "the page is high enough for a ribbon"),
  ),
  likes: ["terracotta", "indigo", "tricolour", "marigold", "diwali"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const inner = page.width - ribbonWidth - 2 * margin;
  const { opening, others } = splitOpening(page.blocks);
  const head = page.wide ? Math.round(inner * 0.32) : inner;
  const body = page.wide ? inner - head - 80 : inner;
  const Stack = page.wide ? Row : Column;
  const blocks = page.wide && others.length > 0 ? others : page.blocks;
  return (
    <Sheet
      page={page}
      padding={`80px ${margin}px 48px ${ribbonWidth + margin}px`}
      gap={48}
      backdrop={({ height }) => <Ribbon page={page} height={height} />}
    >
      <Stack gap={page.wide ? 80 : 56} style={{ width: inner, flexGrow: 1 }}>
        <Column gap={56} style={{ width: head, flexShrink: 0, justifyContent: "space-between" }}>
          <PageTitle page={page} width={head} lines={page.wide ? 6 : 4} />
          {blocks !== page.blocks && opening.map((placed) => <BlockView page={page} placed={placed} width={head} />)}
        </Column>
        <Flow page={page} id="body" blocks={blocks} width={body} gap={64} most={page.wide ? 2 : 1} />
      </Stack>
      <BlockView page={page} placed={page.footer} width={inner} />
    </Sheet>
  );
}

/** Lozenges on the hero colour, as they are woven. */
function Ribbon({ page, height }: { page: Page; height: number }): JSXNode {
  const { hero, onHero, heroAccent } = page.frame.theme.colors;
  const pitch = ribbonWidth;
  const count = Math.ceil(height / pitch);
  const at = Array.from({ length: count }, (_, index) => index * pitch);
  const lozenge = (y: number, size: number): string =>
    `M48 ${y + 48 - size}l${size} ${size}l-${size} ${size}l-${size} -${size}z`;
  return (
    <svg width={ribbonWidth} height={height} overflow="hidden" style={{ position: "absolute", left: 0, top: 0 }}>
      <rect width={ribbonWidth} height={height} fill={hero} />
      <path d={at.map((y) => lozenge(y, 44)).join("")} fill={mix(hero, onHero, 0.16)} />
      <path d={at.map((y) => lozenge(y, 28)).join("")} fill={hero} />
      <path d={at.map((y) => lozenge(y, 16)).join("")} fill={heroAccent} />
      <path d={`M86 0V${height}`} stroke={heroAccent} stroke-width="4" />
      <path d={`M10 0V${height}`} stroke={heroAccent} stroke-width="4" />
    </svg>
  );
}
