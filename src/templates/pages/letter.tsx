import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";

/** Broad margins, a small title and quiet: a page that somebody could have written to you. */
export const letter: Template = {
  name: "letter",
  label: "One-pager",
  description: "Broad margins, a modest title and quiet. For briefs, proposals and notes to somebody.",
  version: 1,
  suits: suitedTo(
    { score: 0.26, why: "a quiet page with broad margins leaves it to the words" },
    words(
      "letter|brief(?:ing)?|memo|proposal|one-?pager|note to|dear|open letter|पत्र|प्रस्ताव|निवेदन|आवेदन|ज्ञापन",
      0.44,
      "it is addressed to somebody",
    ),
    made(["words", "table"], 0.16, "it is mostly words"),
    counts(1, 3, 0.06, "there is little to say and room to say it"),
    shaped(["tall"], 0.08, "the page is a sheet of paper"),
  ),
  likes: ["print", "ledger", "editorial", "boardroom"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const margin = page.wide ? 200 : 136;
  const width = page.width - 2 * margin;
  const { accent, line } = page.frame.theme.colors;
  return (
    <Sheet page={page} padding={`104px ${margin}px 56px`} gap={72}>
      <Column style={{ position: "absolute", left: 64, top: 0, bottom: 0, width: 2, backgroundColor: line }} />
      <Column style={{ position: "absolute", left: 56, top: 112, width: 18, height: 96, backgroundColor: accent }} />
      <Row style={{ width }}>
        <PageTitle page={page} width={page.wide ? width * 0.7 : width} size={60} />
      </Row>
      <Flow page={page} id="body" blocks={page.blocks} width={width} gap={72} most={page.wide ? 2 : 1} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}
