import { Column, Row } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, opens, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import type { Piece } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 64;
const padding = 40;
const tab = 72;

/** A board in the hero colour with places on it, the first marked in the accent. */
export const board: Template = {
  name: "board",
  label: "Ranking board",
  description: "A dark board with numbered places, the first one marked. For rankings, records and results.",
  version: 1,
  suits: suitedTo(
    { score: 0.22, why: "its parts take places on a board" },
    words(
      "rank(?:ed|ing)?|top (?:\\d+|three|five|ten)|largest|biggest|highest|tallest|leading|leaderboard|medal|champion|topper|league|शीर्ष|अव्वल|पदक|सबसे (?:बड़ा|बड़ी|बड़े|ऊँचा|ऊँची|ऊँचे|अधिक|ज़्यादा)",
      0.36,
      "it ranks what it shows",
    ),
    opens(["bar-chart", "lollipop", "table"], 0.16, "it begins with who leads"),
    made(["chart", "figures", "table"], 0.1, "figures and charts decide the places"),
  ),
  likes: ["midnight", "neon", "contrast", "tricolour"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  const on = toned(page, "hero");
  return (
    <Sheet page={page} fill={page.frame.theme.colors.hero}>
      <HeroField page={page} width={page.width} padding={`72px ${margin}px 44px`} gap={48} share={1} ornament={420}>
        <PageTitle page={on} width={width * 0.82} lines={page.wide ? 2 : 4} />
        <Flow
          page={page}
          id="places"
          blocks={page.blocks}
          width={width}
          gap={28}
          most={page.wide ? 3 : 1}
          inset={2 * padding + tab}
          piece={place}
        />
        <BlockView page={on} placed={page.footer} width={width} />
      </HeroField>
    </Sheet>
  );
}

const place: Piece = ({ page, placed, width, index }) => {
  const on = toned(page, "recess");
  const { colors, radius } = on.frame.theme;
  const frame = { ...page.frame, width: tab, extraHeight: 0 };
  const first = index === 0;
  return (
    <Row style={{ width, flexGrow: 1, borderRadius: radius.panel, backgroundColor: colors.background }}>
      <Column
        style={{
          width: tab,
          flexShrink: 0,
          paddingTop: padding,
          alignItems: "center",
          borderTopLeftRadius: radius.panel,
          borderBottomLeftRadius: radius.panel,
          backgroundColor: first ? colors.accent : colors.track,
        }}
      >
        <div style={typeset(frame, "heading", { color: first ? colors.onAccent : colors.ink, leading: 1 })}>
          {String(index + 1)}
        </div>
      </Column>
      <Column style={{ padding, justifyContent: "center" }}>
        <BlockView page={on} placed={placed} width={width - tab - 2 * padding} />
      </Column>
    </Row>
  );
};
