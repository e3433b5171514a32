import { Column, Row } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { type Piece, Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 72;
const spineWidth = 120;

/** A strong line runs from the title down the page, or across it, and the parts stand at its stations. */
export const spine: Template = {
  name: "spine",
  label: "Timeline poster",
  description: "A strong line from the title through the page, a station for each part. For histories, plans and journeys.",
  version: 3,
  suits: suitedTo(
    { score: 0.24, why: "its parts follow one another" },
    words(
      "timeline|history|journey|road ?map|milestones?|century|evolution|इतिहास|यात्रा|सफ़र|सफर|समयरेखा|पड़ाव",
      0.36,
      "it tells a course of time",
    ),
    made(["sequence"], 0.24, "what it tells goes from one to the next"),
    counts(3, 8, 0.1, "each part is a station on the way"),
  ),
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`80px ${margin}px 64px`}>
        <PageTitle page={toned(page, "hero")} width={width * 0.82} />
      </HeroField>
      <Column style={{ padding: `0 ${margin}px`, flexGrow: 1 }}>
        <Region page={page} id="stations" blocks={page.blocks} width={width} gap={0} piece={station} />
      </Column>
      <Column style={{ padding: `24px ${margin}px 48px` }}>
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

const station: Piece = ({ page, placed, width, index, first }) => (
  <Row style={{ width, flexGrow: 1 }}>
    <Column style={{ width: spineWidth, flexShrink: 0 }}>
      <Column style={{ ...line(page), left: 30, top: 0, bottom: 0, width: 12 }} />
      <Stop page={page} index={index} top={first ? 56 : 28} />
    </Column>
    <Column style={{ padding: first ? "64px 0 36px" : "36px 0" }}>
      <BlockView page={page} placed={placed} width={width - spineWidth} />
    </Column>
  </Row>
);

/** The line goes across, and the columns hang from it. */
function Wide({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page}>
      <HeroField page={page} width={page.width} padding={`56px ${margin}px 48px`} ornament={280}>
        <PageTitle page={toned(page, "hero")} width={width * 0.8} lines={2} />
      </HeroField>
      <Column gap={32} style={{ padding: `0 ${margin}px 40px`, flexGrow: 1 }}>
        <Flow page={page} id="stations" blocks={page.blocks} width={width} gap={56} most={4} piece={hung} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

const hung: Piece = ({ page, placed, width, index }) => (
  <Column gap={24} style={{ width, flexGrow: 1 }}>
    <Column style={{ width, height: 112, flexShrink: 0 }}>
      <Column style={{ ...line(page), left: index === 0 ? -margin : -8, right: -margin, top: 62, height: 12 }} />
      <Stop page={page} index={index} top={32} />
    </Column>
    <BlockView page={page} placed={placed} width={width} />
  </Column>
);

const line = ({ frame }: Page) => ({ position: "absolute", backgroundColor: frame.theme.colors.hero }) as const;

function Stop({ page, index, top }: { page: Page; index: number; top: number }): JSXNode {
  const { accent, onAccent } = page.frame.theme.colors;
  const frame = { ...page.frame, width: 72, extraHeight: 0 };
  return (
    <Column
      style={{
        position: "absolute",
        left: 0,
        top,
        width: 72,
        height: 72,
        borderRadius: 36,
        backgroundColor: accent,
        alignItems: "center",
        justifyContent: "center",
      }}
    >
      {page.blocks.length > 1 ? (
        <div style={typeset(frame, "heading", { color: onAccent, size: 34, leading: 1 })}>{String(index + 1)}</div>
      ) : (
        <Column style={{ width: 24, height: 24, borderRadius: 12, backgroundColor: onAccent }} />
      )}
    </Column>
  );
}
