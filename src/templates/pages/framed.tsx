import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";

const edge = 40;
const margin = 104;

/** A double frame with worked corners, everything on one axis: a page to hang on a wall. */
export const framed: Template = {
  name: "framed",
  label: "Framed print",
  description: "A double frame with worked corners, all on one axis. For certificates, sayings and pages to hang up.",
  version: 1,
  suits: suitedTo(
    { score: 0.28, why: "a frame holds it together" },
    words(
      "certificate|award|honou?r|constitution|preamble|pledge|charter|principle|heritage|tribute|संविधान|प्रतिज्ञा|सम्मान|प्रमाण ?पत्र|विरासत|सिद्धांत",
      0.4,
      "it is something to hang on a wall",
    ),
    made(["words", "list", "sequence"], 0.14, "its words go well in a frame"),
    counts(1, 2, 0.06, "few parts leave room for a frame"),
    shaped(["tall", "free"], 0.04, "the page is a print"),
  ),
  likes: ["indigo", "terracotta", "ledger", "diwali", "tricolour"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet
      page={page}
      padding={`${margin + 16}px ${margin}px ${margin - 20}px`}
      gap={56}
      backdrop={(size) => <Frame page={page} {...size} />}
    >
      <Column gap={36} style={{ width, alignItems: "center" }}>
        <PageTitle page={page} width={page.wide ? width * 0.8 : width} align="center" lines={page.wide ? 2 : 4} />
        <Flourish page={page} />
      </Column>
      <Flow page={page} id="body" blocks={page.blocks} width={width} gap={64} most={page.wide ? 3 : 1} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}

function Flourish({ page }: { page: Page }): JSXNode {
  const { accent, quiet } = page.frame.theme.colors;
  return (
    <svg width="240" height="24">
      <path d="M0 12H88M152 12H240" stroke={quiet} stroke-width="2" />
      <path d="M120 0l12 12-12 12-12-12z" fill={accent} />
      <path d="M96 6l6 6-6 6-6-6zM144 6l6 6-6 6-6-6z" fill={quiet} />
    </svg>
  );
}

/** Two lines around the page; the inner one gives way to a quarter disc in each corner. */
function Frame({ page, width, height }: { page: Page; width: number; height: number }): JSXNode {
  const { accent, quiet } = page.frame.theme.colors;
  const inner = edge + 18;
  const bite = 44;
  const [right, bottom] = [width - inner, height - inner];
  const notched = `M${inner + bite} ${inner}H${right - bite}A${bite} ${bite} 0 0 0 ${right} ${inner + bite}V${bottom - bite}A${bite} ${bite} 0 0 0 ${right - bite} ${bottom}H${inner + bite}A${bite} ${bite} 0 0 0 ${inner} ${bottom - bite}V${inner + bite}A${bite} ${bite} 0 0 0 ${inner + bite} ${inner}z`;
  return (
    <svg width={width} height={height} style={{ position: "absolute", left: 0, top: 0 }}>
      <rect
        x={edge}
        y={edge}
        width={width - 2 * edge}
        height={height - 2 * edge}
        fill="none"
        stroke={accent}
        stroke-width="6"
      />
      <path d={notched} fill="none" stroke={quiet} stroke-width="2" />
      {[inner + 10, right - 10].flatMap((x) =>
        [inner + 10, bottom - 10].map((y) => <circle cx={x} cy={y} r="10" fill={accent} />),
      )}
    </svg>
  );
}
