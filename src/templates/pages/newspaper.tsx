import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";

const margin = 72;
const gap = 56;

/** A front page: the kicker between rules, a centred headline, and columns with lines between them. */
export const newspaper: Template = {
  name: "newspaper",
  label: "Front page",
  description: "A centred headline between rules, columns with lines between them. For news and public affairs.",
  version: 1,
  suits: suitedTo(
    { score: 0.3, why: "its title is a headline" },
    words(
      "news|elections?|parliament|budget|policy|government|supreme court|minister|breaking|समाचार|चुनाव|संसद|बजट|नीति|सरकार|न्यायालय",
      0.34,
      "it is news",
    ),
    made(["words", "table", "comparison", "sequence"], 0.12, "words and tables are read in columns"),
    counts(3, 60, 0.06, "many parts share the columns"),
    shaped(["tall", "free"], 0.04, "the page is as high as a newspaper"),
  ),
  likes: ["newspaper", "print", "editorial"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const { ink, line } = page.frame.theme.colors;
  const width = page.width - 2 * margin;
  const divider = <Column style={{ width: 2, alignSelf: "stretch", backgroundColor: line }} />;
  return (
    <Sheet page={page} padding={`56px ${margin}px 44px`} gap={40}>
      <Column gap={28} style={{ width }}>
        <Rule color={ink} width={width} height={8} />
        <Dateline page={page} width={width} />
        <PageTitle page={page} width={width} size={88} align="center" lines={3} kicker={false} />
        <Column gap={6}>
          <Rule color={ink} width={width} height={2} />
          <Rule color={ink} width={width} height={6} />
        </Column>
      </Column>
      <Flow
        page={page}
        id="columns"
        blocks={page.blocks}
        width={width}
        gap={gap}
        most={page.wide ? 3 : 2}
        divider={divider}
        piece={ruled(gap)}
      />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

function Dateline({ page, width }: { page: Page; width: number }): JSXNode {
  const { kicker } = page.spec;
  const { accent, ink } = page.frame.theme.colors;
  const frame = { ...page.frame, width, extraHeight: 0 };
  return (
    kicker && (
      <Column gap={24} style={{ width, alignItems: "center" }}>
        <div style={typeset(frame, "heading", { size: 30, color: accent, align: "center" })}>{kicker}</div>
        <Rule color={ink} width={width} />
      </Column>
    )
  );
}
