import { FittedText } from "../../infographic/drawing/fitted-text.tsx";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { paged, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

/** Pages to swipe through: a cover, then one idea a page under a bar that tells how far one has come. */
export const carousel: Template = {
  name: "carousel",
  label: "Carousel",
  description: "A cover, then one idea a page. For feeds that are swiped through, and for talks.",
  version: 1,
  paged: true,
  suits: suitedTo(
    { score: 0, why: "one idea a page is easily taken in" },
    paged(0.9, "it may take several pages"),
    words("carousel|swipe|कैरोसेल", 0.9, "it is to be swiped through"),
  ),
  likes: ["boardroom", "daylight", "orbit", "midnight"],
  layOut: (page) => (page.part?.number === 1 ? cover(page) : inner(page)),
};

const marginOf = (page: Page): number => (page.wide ? 120 : 88);

function cover(page: Page): JSXNode {
  const margin = marginOf(page);
  const width = page.width - 2 * margin;
  const on = toned(page, "hero");
  return (
    <Sheet page={page} fill={page.frame.theme.colors.hero}>
      <HeroField
        page={page}
        width={page.width}
        padding={`${margin}px ${margin}px 48px`}
        share={1}
        ornament={page.wide ? 760 : 620}
        gap={64}
      >
        <Column gap={56} style={{ width, flexGrow: 1, justifyContent: "flex-end" }}>
          <PageTitle page={on} width={page.wide ? width * 0.8 : width} size={page.wide ? 112 : 104} lines={6} />
          <Onward page={on} />
        </Column>
        <BlockView page={on} placed={on.footer} width={width} />
      </HeroField>
    </Sheet>
  );
}

/** An arrow to the pages that follow. */
function Onward({ page }: { page: Page }): JSXNode {
  const { accent, onAccent } = page.frame.theme.colors;
  return (
    <svg width="104" height="104" viewBox="0 0 104 104">
      <circle cx="52" cy="52" r="52" fill={accent} />
      <path
        d="M28 52H74M55 32L75 52L55 72"
        fill="none"
        stroke={onAccent}
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

function inner(page: Page): JSXNode {
  const margin = marginOf(page);
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`56px ${margin}px 44px`} gap={48}>
      <Progress page={page} width={width} />
      <Flow page={page} id="body" blocks={page.blocks} width={width} gap={64} most={page.wide ? 2 : 1} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

const counter = 96;
const bar = 8;

/** What the pages are about, the number of this one, and a bar that is as long as one has come. */
function Progress({ page, width }: { page: Page; width: number }): JSXNode {
  const { accent, muted, track } = page.frame.theme.colors;
  const { number, count } = page.part ?? { number: 1, count: 1 };
  const frame = { ...page.frame, width, extraHeight: 0 };
  const room = { width: width - counter - 24, lines: 2 };
  return (
    <Column gap={24} style={{ width }}>
      <Row style={{ width, alignItems: "center", justifyContent: "space-between" }}>
        <FittedText frame={frame} role="caption" text={page.spec.title} strong size={24} room={room} color={muted} />
        <div style={{ ...typeset(frame, "caption", { size: 24, strong: true, align: "right" }), width: counter }}>
          {`${number}/${count}`}
        </div>
      </Row>
      <svg width={width} height={bar}>
        <rect x="0" y="0" width={width} height={bar} rx={bar / 2} fill={track} />
        <rect x="0" y="0" width={Math.round((width * number) / count)} height={bar} rx={bar / 2} fill={accent} />
      </svg>
    </Column>
  );
}
