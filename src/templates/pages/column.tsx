import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo } from "../choice/suited-to.ts";
import { splitOpening } from "../columns.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Region } from "../parts/region.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";

const margin = 80;
const gap = 56;

/** A story in one column, hairlines between its parts; on wide pages the title has a rail of its own. */
export const column: Template = {
  name: "column",
  label: "Column",
  description: "One calm column on the page, hairlines between the parts. For stories told by one or two charts.",
  version: 2,
  suits: suitedTo(
    { score: 0.42, why: "one calm column carries any story" },
    made(["line-chart", "table", "timeline"], 0.16, "charts and tables read on in one column"),
    counts(2, 3, 0.08, "a few parts need no more than one column"),
  ),
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`${margin}px ${margin}px 56px`} gap={gap}>
      <Heading page={page} width={width} />
      <Region page={page} id="body" blocks={page.blocks} width={width} gap={gap} piece={ruled(gap)} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

/** The title's rail also takes an opening figure or statement; the rest stands beside it in one column or two. */
function Wide({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  const rail = Math.round(width * 0.3);
  const rest = width - rail - 2 * gap;
  const { opening, others } = splitOpening(page.blocks);
  return (
    <Sheet page={page} padding={`${margin}px ${margin}px 48px`} gap={48}>
      <Row gap={2 * gap} style={{ flexGrow: 1 }}>
        <Column gap={gap} style={{ width: rail, flexShrink: 0, justifyContent: "space-between" }}>
          <Heading page={page} width={rail} />
          {opening.map((placed) => (
            <BlockView page={page} placed={placed} width={rail} />
          ))}
        </Column>
        <Flow page={page} id="body" blocks={others} width={rest} gap={gap} piece={ruled(gap)} />
      </Row>
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

function Heading({ page, width }: { page: Page; width: number }): JSXNode {
  const { colors, radius } = page.frame.theme;
  return (
    <Column gap={36}>
      <div style={{ display: "flex", width: 112, height: 12, backgroundColor: colors.accent, borderRadius: radius.mark }} />
      <PageTitle page={page} width={width} lines={page.wide ? 6 : 4} />
    </Column>
  );
}
