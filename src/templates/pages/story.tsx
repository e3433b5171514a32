import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, opens, suitedTo, words } from "../choice/suited-to.ts";
import { isOpener } from "../columns.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { type Piece, Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 72;

/** The first chart as large as the page allows, title and all on one field; the rest hangs on a thread below it. */
export const story: Template = {
  name: "story",
  label: "Data story",
  description: "One chart fills a field of colour with the title; what follows hangs on a thread. For findings told in order.",
  version: 1,
  suits: suitedTo(
    { score: 0.36, why: "one part leads and the others follow" },
    opens(["chart", "map"], 0.16, "its first chart is the story"),
    words(
      "grew|grows|rose|rises|fell|falls|doubled|tripled|[\\p{L}]+fold|since|decade|trend|बढ़ी|बढ़ा|बढ़े|घटी|घटा|दोगुना|दोगुनी|दशक|वृद्धि",
      0.08,
      "its title tells a development",
    ),
    made(["chart", "figures"], 0.08, "charts follow one another as a story"),
    counts(2, 6, 0.06, "there are as many parts as a story has"),
  ),
  likes: ["paper", "midnight", "ocean"],
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page}>
      <Lead page={page} width={page.width} />
      <Column
        gap={32}
        style={{
          padding: `${page.blocks.length > leadCount(page) ? 0 : 32}px ${margin}px 48px`,
          flexGrow: page.blocks.length > leadCount(page) ? 0.6 : 0,
        }}
      >
        <Rest page={page} width={width} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

function Wide({ page }: { page: Page }): JSXNode {
  const lead = Math.round(page.width * (page.blocks.length > leadCount(page) ? 0.56 : 1));
  const width = page.width - lead - 2 * margin;
  if (width < 0) return <Tall page={page} />;
  return (
    <Sheet page={page}>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <Lead page={page} width={lead} />
        <Column gap={24} style={{ width: page.width - lead, padding: `0 ${margin}px 48px` }}>
          <Rest page={page} width={width} />
          <BlockView page={page} placed={page.footer} width={width} />
        </Column>
      </Row>
    </Sheet>
  );
}

function Lead({ page, width }: { page: Page; width: number }): JSXNode {
  const inner = width - 2 * margin;
  const on = toned(page, "hero");
  const alone = page.blocks.length <= leadCount(page);
  return (
    <HeroField page={page} width={width} padding={`${margin}px`} gap={40} ornament={300} share={page.wide || alone ? 1 : 0.4}>
      <PageTitle page={on} width={inner * 0.86} lines={3} />
      <Region
        page={on}
        id="lead"
        blocks={page.blocks.slice(0, leadCount(page))}
        width={inner}
        share={page.wide || alone ? 1 : 0.4}
      />
    </HeroField>
  );
}

const Rest = ({ page, width }: { page: Page; width: number }): JSXNode =>
  page.blocks.length > leadCount(page) && (
    <Region
      page={page}
      id="rest"
      blocks={page.blocks.slice(leadCount(page))}
      width={width}
      gap={0}
      share={page.wide ? 1 : 0.6}
      piece={beads}
    />
  );

/** The first block leads; key figures lead together with what comes after them. */
const leadCount = ({ blocks: [first] }: Page): number => (isOpener(first?.block.type) ? 2 : 1);

const thread = 64;

/** A block beside the thread, a bead where it begins. */
const beads: Piece = ({ page, placed, width, first }) => {
  const { accent, background, line } = page.frame.theme.colors;
  return (
    <Row style={{ width, flexGrow: 1 }}>
      <Column style={{ width: thread, flexShrink: 0 }}>
        <Column style={{ position: "absolute", left: 13, top: 0, bottom: 0, width: 4, backgroundColor: line }} />
        <Column
          style={{
            position: "absolute",
            left: 0,
            top: first ? 60 : 44,
            width: 30,
            height: 30,
            borderRadius: 15,
            border: `6px solid ${background}`,
            backgroundColor: accent,
          }}
        />
      </Column>
      <Column style={{ padding: first ? "56px 0 40px" : "40px 0" }}>
        <BlockView page={page} placed={placed} width={width - thread} />
      </Column>
    </Row>
  );
};
