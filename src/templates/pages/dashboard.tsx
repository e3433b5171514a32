import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { panel } from "../parts/panel.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 48;
const padding = 36;

/** A bar with the title, and light panels close together on a tinted page. */
export const dashboard: Template = {
  name: "dashboard",
  label: "Dashboard",
  description: "A title bar over light panels, close together. For indicators that are looked at again and again.",
  version: 1,
  suits: suitedTo(
    { score: 0.26, why: "panels keep indicators apart" },
    words(
      "dashboard|kpi|indicators?|metrics?|scorecard|tracker|at a glance|डैशबोर्ड|संकेतक|एक नज़र",
      0.46,
      "its title asks for an overview",
    ),
    made(["chart", "figures", "table", "map"], 0.18, "all of it is figures to look up"),
    counts(4, 60, 0.14, "many indicators share the page"),
    shaped(["wide"], 0.08, "a wide screen takes panels side by side"),
  ),
  likes: ["boardroom", "midnight", "daylight"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  const { surface } = page.frame.theme.colors;
  const bar = toned(page, "hero");
  return (
    <Sheet page={page} fill={surface}>
      <Row style={{ width: page.width, alignItems: "center", backgroundColor: bar.frame.theme.colors.background }}>
        <Column style={{ width: 24, alignSelf: "stretch", backgroundColor: bar.frame.theme.colors.accent }} />
        <Column style={{ padding: `40px ${margin}px 40px ${margin - 24}px` }}>
          <PageTitle page={bar} width={width} size={56} lines={page.wide ? 1 : 3} />
        </Column>
      </Row>
      <Column gap={20} style={{ flexGrow: 1, padding: `24px ${margin}px 36px` }}>
        <Flow
          page={page}
          id="panels"
          blocks={page.blocks}
          width={width}
          gap={20}
          most={page.wide ? 3 : 2}
          inset={2 * padding}
          piece={panel({ tone: "page", padding })}
        />
        <BlockView page={toned(page, "surface")} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}
