import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import type { Piece } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";

const edge = 48;
const margin = 64;
const ring = 18;
const box = 44;

/** A pad with a spiral along its head and a box to tick before each part. */
export const notepad: Template = {
  name: "notepad",
  label: "Checklist",
  description: "A pad with a spiral, a box to tick before each part. For checklists, lessons and packing.",
  version: 2,
  suits: suitedTo(
    { score: 0.24, why: "its parts can be ticked off one by one" },
    words(
      "check ?list|to-?do|pack(?:ing)?|before you|must-?haves?|do['’]?s and don['’]?ts|habits?|सूची|आदत|आदतें",
      0.42,
      "it is a list to tick off",
    ),
    made(["list"], 0.2, "lists are kept on a pad"),
  ),
  likes: ["notebook", "chalkboard", "pastel"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const { theme } = page.frame;
  const width = page.width - 2 * edge;
  const inner = width - 2 * margin;
  return (
    <Sheet page={page} padding={`${edge}px`} fill={theme.colors.hero}>
      <Column
        gap={48}
        style={{
          width,
          flexGrow: 1,
          padding: `104px ${margin}px 40px`,
          borderRadius: theme.radius.panel,
          backgroundColor: theme.colors.background,
        }}
      >
        <Spiral page={page} width={width} />
        <PageTitle page={page} width={inner} lines={3} />
        <Flow
          page={page}
          id="body"
          blocks={page.blocks}
          width={inner}
          most={page.wide ? 3 : 1}
          {...(page.blocks.length > 1 && { piece: ticked })}
        />
        <BlockView page={page} placed={page.footer} width={inner} />
      </Column>
    </Sheet>
  );
}

const ticked: Piece = ({ page, placed, width }) => (
  <Row gap={28} style={{ width }}>
    <Column
      style={{
        width: box,
        height: box,
        flexShrink: 0,
        border: `4px solid ${page.frame.theme.colors.accent}`,
        borderRadius: page.frame.theme.radius.mark,
      }}
    />
    <BlockView page={page} placed={placed} width={width - box - 28} />
  </Row>
);

/** Holes along the head, and the wire through them. */
function Spiral({ page, width }: { page: Page; width: number }): JSXNode {
  const { hero, line, quiet } = page.frame.theme.colors;
  const count = Math.floor((width - 2 * margin) / 72);
  const start = (width - (count - 1) * 72) / 2;
  const at = Array.from({ length: count }, (_, index) => start + index * 72);
  return (
    <svg width={width} height={96} overflow="hidden" style={{ position: "absolute", left: 0, top: 0 }}>
      <rect x="0" y="84" width={width} height="2" fill={line} />
      {at.map((x) => (
        <circle cx={x} cy="46" r={ring} fill={hero} />
      ))}
      {at.map((x) => (
        <rect x={x - 5} y="0" width="10" height="50" rx="5" fill={quiet} />
      ))}
    </svg>
  );
}
