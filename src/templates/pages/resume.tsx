import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import { splitBrief } from "../columns.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { scaledType } from "../scaled-type.ts";
import { toned } from "../tone.ts";

const margin = 56;
const gap = 48;

/** A coloured column with the name and what is short; the course of things in the broad one beside it. */
export const resume: Template = {
  name: "resume",
  label: "Résumé",
  description: "A coloured column with name and facts, the course of things beside it. For people, places and profiles.",
  version: 1,
  suits: suitedTo(
    { score: 0.16, why: "facts stand beside the main thing" },
    words(
      "r[eé]sum[eé]|cv|biography|profile|life of|biodata|portrait of|जीवनी|जीवन परिचय|बायोडाटा",
      0.46,
      "it is the profile of somebody or something",
    ),
    made(["sequence", "list", "words"], 0.14, "lists and a course of things stand side by side"),
    shaped(["tall", "wide"], 0.06, "the page is high enough for a column of facts"),
  ),
  likes: ["boardroom", "orbit", "editorial"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const side = Math.max(380, Math.round(page.width * (page.wide ? 0.28 : 0.36)));
  const width = page.width - side - 2 * margin;
  const { brief: facts, others: course } = splitBrief(page.blocks);
  const on = toned(scaledType(page, 0.9), "hero");
  return (
    <Sheet page={page}>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <HeroField page={page} width={side} padding={`${margin + 24}px 40px 56px`} gap={56} ornament={300}>
          <PageTitle page={on} width={side - 80} size={60} lines={6} />
          {facts.length > 0 && (
            <Region page={on} id="facts" blocks={facts} width={side - 80} gap={gap} share={0} piece={ruled(gap)} />
          )}
        </HeroField>
        <Column gap={40} style={{ width: page.width - side, padding: `${margin + 24}px ${margin}px 44px` }}>
          <Flow
            page={page}
            id="course"
            single="flex-start"
            blocks={course}
            width={width}
            gap={gap}
            most={page.wide ? 2 : 1}
            piece={ruled(gap)}
          />
          <BlockView page={page} placed={page.footer} width={width} />
        </Column>
      </Row>
    </Sheet>
  );
}
