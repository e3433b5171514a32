import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView, traitsOf } from "../block-view.tsx";
import { counts, made, suitedTo } from "../choice/suited-to.ts";
import { splitBrief } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Region } from "../parts/region.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { scaledType } from "../scaled-type.ts";
import { toned } from "../tone.ts";

const margin = 64;
/** The most that a block may need to stand at the side, px. */
const narrow = 420;

/** The main thing on the left, and on the right a tinted column for what is said on the side. */
export const sidebar: Template = {
  name: "sidebar",
  label: "Sidebar",
  description: "The main thing on the left, a tinted column on the right for what is said on the side.",
  version: 1,
  suits: suitedTo(
    { score: 0.3, why: "short parts stand beside the long ones" },
    { holds: ({ families }) => Number(new Set(families).size > 1), weight: 0.1, why: "what explains stands beside what shows" },
    made(["chart", "table", "list", "words"], 0.1, "a chart and the words to it stand side by side"),
    counts(3, 7, 0.06, "there is enough for two columns"),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const aside = asideOf(page.blocks);
  const main = page.blocks.filter((placed) => !aside.includes(placed));
  const side = aside.length > 0 ? Math.max(400, Math.round(page.width * (page.wide ? 0.3 : 0.38))) : 0;
  const width = page.width - side - 2 * margin;
  const on = toned(scaledType(page, 0.9), "surface");
  return (
    <Sheet page={page}>
      <Column style={{ padding: `80px ${margin}px 56px` }}>
        <PageTitle page={page} width={page.width - 2 * margin} lines={3} />
      </Column>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <Column gap={40} style={{ width: page.width - side, padding: `8px ${margin}px 44px` }}>
          <Flow
            page={page}
            id="main"
            single="flex-start"
            blocks={main}
            width={width}
            most={page.wide ? 2 : 1}
            piece={ruled(56)}
          />
          <BlockView page={page} placed={page.footer} width={width} />
        </Column>
        {side > 0 && (
          <Column style={{ width: side, padding: "48px 48px 56px", backgroundColor: on.frame.theme.colors.background }}>
            <Column
              style={{
                position: "absolute",
                left: 0,
                top: 0,
                width: side,
                height: 10,
                backgroundColor: on.frame.theme.colors.accent,
              }}
            />
            <Region
              page={on}
              id="aside"
              single="flex-start"
              blocks={aside}
              width={side - 96}
              gap={64}
              share={page.wide ? 1 : 0}
            />
          </Column>
        )}
      </Row>
    </Sheet>
  );
}

/** What is brief, else the later half of what reads well in so narrow a column; nothing where all needs more. */
function asideOf(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const { brief } = splitBrief(blocks);
  if (brief.length > 0) return brief;
  const fitting = blocks.slice(1).filter(({ block }) => traitsOf(block).minWidth <= narrow);
  return fitting.slice(Math.max(0, fitting.length - Math.floor(blocks.length / 2)));
}
