import { mix } from "../../infographic/drawing/color.ts";
import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import type { Piece } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";

const margin = 72;
const numeral = 176;

/** A giant numeral before each part. */
export const numbered: Template = {
  name: "numbered",
  label: "Numbered",
  description: "A giant numeral before each part. For reasons, rules and things to know.",
  version: 1,
  suits: suitedTo(
    { score: 0.22, why: "its parts can be counted" },
    words(
      "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+) (?:\\p{L}+ )?(?:reason|thing|way|rule|lesson|tip|fact|mistake|myth|principle|habit|idea)|(?:दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|\\d+) (?:कारण|नियम|तरीके|बातें|उपाय|आदतें)",
      0.3,
      "its title counts what follows",
    ),
    made(["list", "sequence", "words"], 0.1, "its parts are taken one after the other"),
    counts(3, 8, 0.12, "there are as many parts as one can number"),
    counts(1, 1, -0.3, "one part needs no number"),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`80px ${margin}px 48px`} gap={48}>
      <PageTitle page={page} width={width} lines={page.wide ? 2 : 4} />
      <Flow
        page={page}
        id="parts"
        blocks={page.blocks}
        width={width}
        gap={40}
        most={page.wide ? 3 : 1}
        inset={page.wide ? 0 : numeral}
        piece={counted}
      />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

const counted: Piece = ({ page, placed, width, index }) => {
  const { accent, background, ink } = page.frame.theme.colors;
  const frame = { ...page.frame, width: numeral, extraHeight: 0 };
  const size = page.wide ? 96 : 132;
  const digits = (
    <div style={typeset(frame, "hero", { size, leading: 1, color: mix(accent, background, 0.12) })}>{String(index + 1)}</div>
  );
  const Stack = page.wide ? Column : Row;
  return (
    <Column gap={28} style={{ width, flexGrow: 1 }}>
      <Rule color={ink} width={width} height={4} />
      <Stack gap={page.wide ? 16 : 0} style={{ width }}>
        <Column style={{ width: page.wide ? width : numeral, flexShrink: 0 }}>{digits}</Column>
        <BlockView page={page} placed={placed} width={page.wide ? width : width - numeral} />
      </Stack>
    </Column>
  );
};
