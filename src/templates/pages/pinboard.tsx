import { mix } from "../../infographic/drawing/color.ts";
import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo, words } from "../choice/suited-to.ts";
import { onGround } from "../on-ground.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import type { Piece } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";

const margin = 64;
const padding = 44;

/** Notes in different tints, each held by a strip of tape. */
export const pinboard: Template = {
  name: "pinboard",
  label: "Pinboard",
  description: "Notes in different tints held by tape. For ideas, workshops and things to remember.",
  version: 1,
  suits: suitedTo(
    { score: 0.28, why: "its parts are notes on a board" },
    words(
      "ideas?|brainstorm(?:ing)?|workshop|retrospective|retro|mood board|inspiration|memories|विचार|यादें|कार्यशाला",
      0.34,
      "it gathers ideas",
    ),
    made(["list", "words", "comparison"], 0.18, "short parts are notes"),
    counts(3, 8, 0.1, "there are enough notes for a board"),
  ),
  likes: ["notebook", "pastel", "holi", "chalkboard", "marigold"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`80px ${margin}px 44px`} gap={64}>
      <PageTitle page={page} width={width} lines={page.wide ? 2 : 4} align="center" />
      <Flow
        page={page}
        id="notes"
        blocks={page.blocks}
        width={width}
        gap={44}
        most={page.wide ? 3 : 2}
        inset={2 * padding}
        piece={note}
      />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

const note: Piece = ({ page, placed, width, index }) => {
  const { background, categories } = page.frame.theme.colors;
  const tint = categories[index % categories.length] ?? categories[0];
  const paper = mix(background, tint, 0.14);
  const on = onGround(page, paper);
  const tape = 132;
  return (
    <Column style={{ width, flexGrow: 1, padding, paddingTop: padding + 12, justifyContent: "center", backgroundColor: paper }}>
      <Column
        style={{
          position: "absolute",
          left: index % 3 === 0 ? 48 : index % 3 === 1 ? (width - tape) / 2 : width - tape - 48,
          top: -18,
          width: tape,
          height: 36,
          backgroundColor: mix(background, tint, 0.5),
        }}
      />
      <BlockView page={on} placed={placed} width={width - 2 * padding} />
    </Column>
  );
};
