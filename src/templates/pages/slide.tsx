import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

/** One slide of a talk: the finding on top under a stroke of the accent, the proof on a tinted field down to the foot. */
export const slide: Template = {
  name: "slide",
  label: "Slide",
  description: "The finding on top, one proof as large as the slide. For talks and meetings.",
  version: 1,
  suits: suitedTo(
    { score: 0.28, why: "one finding and its proof make a slide" },
    shaped(["wide"], 0.22, "the page is a slide"),
    counts(1, 2, 0.12, "there is one thing to show"),
    made(["chart", "comparison", "relation", "hierarchy", "map", "table"], 0.12, "its drawing can fill the slide"),
    words("agenda|strategy|pitch|quarter(?:ly)?|okr|business plan|रणनीति|लक्ष्य", 0.12, "it is something to present"),
  ),
  likes: ["boardroom", "midnight", "orbit", "daylight"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const margin = page.wide ? 96 : 72;
  const width = page.width - 2 * margin;
  const { accent } = page.frame.theme.colors;
  const field = toned(page, "surface");
  return (
    <Sheet page={page} fill={field.frame.theme.colors.background}>
      <Column gap={32} style={{ padding: `0 ${margin}px 48px`, backgroundColor: page.frame.theme.colors.background }}>
        <Rule color={accent} width={page.wide ? 240 : 200} height={16} />
        <PageTitle page={page} width={page.wide ? width * 0.86 : width} size={72} lines={page.wide ? 2 : 4} />
      </Column>
      <Column gap={48} style={{ padding: `56px ${margin}px 44px`, flexGrow: 1 }}>
        <Flow page={field} id="proof" blocks={page.blocks} width={width} gap={64} most={2} />
        <BlockView page={field} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}
