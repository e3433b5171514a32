import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import { splitOpening } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 88;
const gap = 48;

/** A page of a report: heavy rule, title, a summary on a panel, and the body in columns. */
export const report: Template = {
  name: "report",
  label: "Report",
  description: "A heavy rule, the title, a summary and columns of evidence. For reports, handouts and A4.",
  version: 1,
  suits: suitedTo(
    { score: 0.38, why: "a sober page lets evidence speak" },
    words(
      "(?:annual|quarterly|progress|status) report|report|review|audit|survey|findings|रिपोर्ट|प्रतिवेदन|सर्वेक्षण",
      0.34,
      "its title calls it a report",
    ),
    made(["table", "chart", "figures"], 0.18, "figures, charts and tables are evidence to lay out in columns"),
    counts(3, 60, 0.06, "columns take in many parts"),
    shaped(["tall"], 0.06, "it is a page to hand out"),
  ),
  likes: ["print", "boardroom", "ledger"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  const { opening, others } = splitOpening(page.blocks);
  const { ink } = page.frame.theme.colors;
  return (
    <Sheet page={page} padding={`64px ${margin}px 48px`} gap={gap}>
      <Column gap={28}>
        <Rule color={ink} width={width} height={10} />
        <Row gap={64} style={{ justifyContent: "space-between", alignItems: "flex-end" }}>
          <PageTitle page={page} width={page.wide && opening.length > 0 ? width * 0.5 : width} size={68} />
          {page.wide && <Summary page={page} opening={opening} width={width * 0.44} />}
        </Row>
      </Column>
      {!page.wide && <Summary page={page} opening={opening} width={width} />}
      <Rule color={ink} width={width} />
      <Flow page={page} id="body" blocks={others} width={width} gap={gap} most={page.wide ? 3 : 2} piece={ruled(gap)} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

const padding = 40;

function Summary({ page, opening, width }: { page: Page; opening: readonly PlacedBlock[]; width: number }): JSXNode {
  const on = toned(page, "surface");
  const { background, accent } = on.frame.theme.colors;
  return opening.map((placed) => (
    <Row style={{ width, backgroundColor: background }}>
      <Column style={{ width: 10, backgroundColor: accent }} />
      <Column style={{ padding }}>
        <BlockView page={on} placed={placed} width={width - 10 - 2 * padding} />
      </Column>
    </Row>
  ));
}
