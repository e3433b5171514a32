import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";

/** One slide of a talk: the finding in a strip of the accent, the proof as large as the rest of it. */
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
  return (
    <Sheet page={page} padding={`64px ${margin}px 44px`} gap={page.wide ? 48 : 56}>
      <Column style={{ position: "absolute", left: 0, top: 64, width: 24, height: 148, backgroundColor: accent }} />
      <PageTitle page={page} width={page.wide ? width * 0.86 : width} size={page.wide ? 72 : 68} lines={page.wide ? 2 : 4} />
      <Flow page={page} id="proof" blocks={page.blocks} width={width} gap={72} most={page.wide ? 2 : 1} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}
