import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView, traitsOf } from "../block-view.tsx";
import { made, suitedTo, words } from "../choice/suited-to.ts";
import { inColumns } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 64;

/** Two grounds meet in the middle of the page: what is on one side is set against what is on the other. */
export const split: Template = {
  name: "split",
  label: "Split page",
  description: "The page in two halves of two colours. For two sides, before and after, now and then.",
  version: 1,
  suits: suitedTo(
    { score: 0.26, why: "its parts fall into two halves" },
    words(
      "vs|versus|compared|comparison|before and after|then and now|or [^?]*\\?|बनाम|तुलना|पहले और बाद",
      0.32,
      "it sets two sides against each other",
    ),
    made(["comparison"], 0.26, "it compares"),
    { holds: ({ types }) => Number(types.length === 2), weight: 0.18, why: "its two parts share the page evenly" },
  ),
  layOut: (page) => {
    const [one = [], other = []] = inColumns(page, page.blocks, Math.min(2, page.blocks.length));
    return beside(page) ? <Beside page={page} one={one} other={other} /> : <Stacked page={page} one={one} other={other} />;
  },
};

type Halves = { page: Page; one: readonly PlacedBlock[]; other: readonly PlacedBlock[] };

const beside = (page: Page): boolean =>
  page.blocks.length > 1 &&
  (page.wide || page.blocks.every(({ block }) => traitsOf(block).minWidth <= page.width / 2 - 2 * margin));

/** The title over both halves, or on the first where the page is wide. */
function Beside({ page, one, other }: Halves): JSXNode {
  const half = Math.round(page.width / 2);
  const width = half - 2 * margin;
  const padding = `${margin}px`;
  const on = toned(page, "hero");
  const right = toned(page, page.wide ? "page" : "surface");
  return (
    <Sheet page={page}>
      {!page.wide && (
        <Column style={{ padding: `80px ${margin}px 56px` }}>
          <PageTitle page={page} width={page.width - 2 * margin} align="center" />
        </Column>
      )}
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <HeroField page={page} width={half} padding={padding} gap={64} ornament={page.wide ? 360 : 0}>
          {page.wide && <PageTitle page={on} width={width * 0.9} lines={4} />}
          <Region page={on} id="left" blocks={one} width={width} />
        </HeroField>
        <Column style={{ width: page.width - half, padding, backgroundColor: right.frame.theme.colors.background }}>
          <Region page={right} id="right" blocks={other} width={page.width - half - 2 * margin} />
        </Column>
      </Row>
      <Column style={{ padding: `24px ${margin}px 40px` }}>
        <BlockView page={page} placed={page.footer} width={page.width - 2 * margin} />
      </Column>
    </Sheet>
  );
}

/** The halves one over the other, where a column would be too narrow. */
function Stacked({ page, one, other }: Halves): JSXNode {
  const width = page.width - 2 * margin;
  const on = toned(page, "hero");
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`80px ${margin}px 72px`} gap={56} ornament={360} share={0.5}>
        <PageTitle page={on} width={width * 0.84} />
        <Region page={on} id="upper" blocks={one} width={width} share={0.5} />
      </HeroField>
      <Column gap={48} style={{ padding: `72px ${margin}px 44px`, flexGrow: 0.5 }}>
        <Region page={page} id="lower" blocks={other} width={width} share={0.5} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}
