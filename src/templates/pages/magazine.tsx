import { Rule } from "../../infographic/drawing/rule.tsx";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import { typeset } from "../../infographic/drawing/typeset.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { ruled } from "../parts/ruled.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 72;

/** A cover with a title that fills it, and the article under or beside it in columns. */
export const magazine: Template = {
  name: "magazine",
  label: "Magazine",
  description: "A cover with a title that fills it, the article in columns. For features, portraits and culture.",
  version: 1,
  suits: suitedTo(
    { score: 0.36, why: "its title makes a cover" },
    words(
      "inside|story of|secrets?|guide to|world of|art of|culture|fashion|travel|film|cinema|कहानी|दुनिया|रहस्य|कला|संस्कृति|सिनेमा",
      0.16,
      "its title reads like a cover",
    ),
    made(["words", "list", "sequence"], 0.14, "its parts are read like an article"),
    counts(3, 6, 0.06, "there is an article's worth of parts"),
    shaped(["tall", "story"], 0.06, "the page has the height for a cover"),
  ),
  likes: ["editorial", "terracotta", "earth", "indigo"],
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page}>
      <Cover page={page} width={page.width} height={600} />
      <Column gap={40} style={{ padding: `64px ${margin}px 48px`, flexGrow: 0.6 }}>
        <Flow page={page} id="article" blocks={page.blocks} width={width} share={0.6} gap={48} piece={ruled(48)} />
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

function Wide({ page }: { page: Page }): JSXNode {
  const cover = Math.round(page.width * 0.44);
  const width = page.width - cover - 2 * margin;
  return (
    <Sheet page={page}>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <Cover page={page} width={cover} height={0} />
        <Column gap={40} style={{ width: page.width - cover, padding: `${margin}px ${margin}px 48px` }}>
          <Flow page={page} id="article" blocks={page.blocks} width={width} gap={48} piece={ruled(48)} />
          <BlockView page={page} placed={page.footer} width={width} />
        </Column>
      </Row>
    </Sheet>
  );
}

/** The kicker runs along the head, the title stands at the foot. */
function Cover({ page, width, height }: { page: Page; width: number; height: number }): JSXNode {
  const on = toned(page, "hero");
  const { ink, accent } = on.frame.theme.colors;
  const inner = width - 2 * margin;
  const frame = { ...on.frame, width: inner, extraHeight: 0 };
  return (
    <HeroField
      page={page}
      width={width}
      padding={`56px ${margin}px 64px`}
      ornament={500}
      share={page.wide ? 0 : 0.4}
      style={{ minHeight: height, justifyContent: "space-between" }}
    >
      <Column gap={20} style={{ width: inner }}>
        <Rule color={ink} width={inner} height={6} />
        {page.spec.kicker && <div style={typeset(frame, "heading", { size: 34, color: accent })}>{page.spec.kicker}</div>}
      </Column>
      <PageTitle page={on} width={inner} size={page.wide ? 104 : 116} lines={page.wide ? 6 : 4} kicker={false} />
    </HeroField>
  );
}
