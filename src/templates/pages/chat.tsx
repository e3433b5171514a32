import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import type { Piece } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 64;
const padding = 44;
const tail = 32;
const shift = 72;

/** A conversation: bubbles that come in turn from left and right. */
export const chat: Template = {
  name: "chat",
  label: "Questions and answers",
  description: "Bubbles in turn from left and right, as in a conversation. For FAQs, myths and interviews.",
  version: 1,
  suits: suitedTo(
    { score: 0.16, why: "its parts answer one another" },
    words(
      "faq|questions?|frequently asked|q ?& ?a|interview|myth|conversation|did you know|सवाल|जवाब|प्रश्न|उत्तर|मिथक|बातचीत",
      0.46,
      "it asks and answers",
    ),
    made(["words", "list", "comparison"], 0.12, "its words are easily said in bubbles"),
    counts(2, 6, 0.08, "there are as many parts as turns in a talk"),
  ),
  likes: ["orbit", "pastel", "daylight", "chalkboard"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`80px ${margin}px 44px`} gap={48}>
      <PageTitle page={page} width={width} lines={page.wide ? 2 : 4} />
      <Flow
        page={page}
        id="turns"
        blocks={page.blocks}
        width={width}
        gap={40}
        most={page.wide ? 2 : 1}
        inset={2 * padding + shift}
        piece={bubble}
      />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

/** Every second bubble is the other one's: on the right, in the hero colour. */
const bubble: Piece = ({ page, placed, width, index }) => {
  const other = index % 2 === 1;
  const on = toned(page, other ? "hero" : "surface");
  const { background } = on.frame.theme.colors;
  const inner = width - shift;
  return (
    <Row style={{ width, flexGrow: 1, paddingBottom: tail, justifyContent: other ? "flex-end" : "flex-start" }}>
      <Column
        style={{
          width: inner,
          padding,
          justifyContent: "center",
          borderRadius: Math.max(20, page.frame.theme.radius.panel),
          backgroundColor: background,
        }}
      >
        <BlockView page={on} placed={placed} width={inner - 2 * padding} />
      </Column>
      <svg width="56" height={tail + 8} style={{ position: "absolute", bottom: 0, ...(other ? { right: 56 } : { left: 56 }) }}>
        <path d={other ? `M56 0L48 ${tail + 8}L0 0z` : `M0 0L8 ${tail + 8}L56 0z`} fill={background} />
      </svg>
    </Row>
  );
};
