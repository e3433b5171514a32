import { mix } from "../../infographic/drawing/color.ts";
import { Column } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, opens, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { scaledType } from "../scaled-type.ts";
import { toned } from "../tone.ts";

/** Somebody's words across the page, over a quotation mark as large as it; the title is only said in passing. */
export const quoteCard: Template = {
  name: "quote-card",
  label: "Quote card",
  description: "Somebody's words across the page, over a giant quotation mark. For what was said.",
  version: 2,
  suits: suitedTo(
    { score: 0.04, why: "its first words can stand alone" },
    opens(["quote"], 0.6, "it opens with what somebody said"),
    counts(1, 2, 0.12, "there is little beside the words"),
    shaped(["square", "story"], 0.06, "a saying is made to be shared"),
    words("quote|words of|speech|sayings?|कथन|सुविचार|उद्धरण", 0.14, "its title announces words"),
  ),
  likes: ["editorial", "paper", "indigo"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const margin = page.wide ? 220 : 96;
  const on = toned(page, "hero");
  const { background, ink, accent } = on.frame.theme.colors;
  const width = page.width - 2 * margin;
  const large = scaledType(on, page.wide ? 1.7 : 1.4, "heading");
  return (
    <Sheet
      page={page}
      padding={`${margin * 0.8}px ${margin}px 48px`}
      gap={56}
      fill={background}
      backdrop={(size) => <Marks {...size} color={mix(background, ink, 0.08)} />}
    >
      <Column gap={24}>
        <Column style={{ width: 96, height: 10, backgroundColor: accent }} />
        <div style={typeset({ ...on.frame, width, extraHeight: 0 }, "lead", { color: accent, strong: true })}>
          {page.spec.title}
        </div>
      </Column>
      <Flow page={large} id="words" blocks={page.blocks} width={width} gap={72} most={page.wide ? 2 : 1} />
      <BlockView page={on} placed={page.footer} width={width} />
    </Sheet>
  );
}

/** As large as the page lets them be, on its right. */
const Marks = ({ width, height, color }: { width: number; height: number; color: string }): JSXNode => {
  const whole = Math.min(width * 0.62, (height - width * 0.07) * 1.24);
  return (
    <svg
      width={whole}
      height={whole / 1.24}
      viewBox="0 0 72 58"
      style={{ position: "absolute", left: width * 0.98 - whole, top: width * 0.05 }}
    >
      <path
        d="M30 0C12 6 0 20 0 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21zM69 0C51 6 39 20 39 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21z"
        fill={color}
      />
    </svg>
  );
};
