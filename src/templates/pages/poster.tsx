import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { made, opens, suitedTo } from "../choice/suited-to.ts";
import { splitOpening } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { bands } from "../parts/bands.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 80;

/** A field of colour with the title and the key figures, then bands across the page. */
export const poster: Template = {
  name: "poster",
  label: "Poster",
  description: "A large field of colour with title and key figures, then full-width bands. For lists, steps and figures.",
  version: 2,
  suits: suitedTo(
    { score: 0.4, why: "a field of colour carries its title" },
    made(["list", "sequence", "comparison"], 0.16, "lists and steps stand in bands of their own"),
    opens(["headline", "stat-row", "quote"], 0.12, "its opening figure stands with the title"),
  ),
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const { opening, others } = splitOpening(page.blocks);
  const bare = others.length === 0;
  const foot = bare ? toned(page, "hero") : page;
  return (
    <Sheet page={page}>
      <Hero page={page} opening={opening} width={page.width} grow={bare} />
      {!bare && <Region page={page} id="bands" blocks={others} width={page.width} gap={0} piece={bands(margin)} />}
      <Column style={{ padding: `24px ${margin}px 48px`, backgroundColor: foot.frame.theme.colors.background }}>
        <BlockView page={foot} placed={page.footer} width={page.width - 2 * margin} />
      </Column>
    </Sheet>
  );
}

function Wide({ page }: { page: Page }): JSXNode {
  const { opening, others } = splitOpening(page.blocks);
  const hero = Math.round(page.width * (others.length > 0 ? 0.37 : 0.5));
  const inner = page.width - hero - 2 * margin;
  return (
    <Sheet page={page}>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <Hero page={page} opening={others.length > 0 ? opening : []} width={hero} grow={false} />
        <Column gap={40} style={{ width: page.width - hero, padding: `${margin}px ${margin}px 48px` }}>
          <Flow page={page} id="body" blocks={others.length > 0 ? others : opening} width={inner} gap={64} />
          <BlockView page={page} placed={page.footer} width={inner} />
        </Column>
      </Row>
    </Sheet>
  );
}

type HeroProps = { page: Page; opening: readonly PlacedBlock[]; width: number; grow: boolean };

function Hero({ page, opening, width, grow }: HeroProps): JSXNode {
  const inner = width - 2 * margin;
  const on = toned(page, "hero");
  const spread = page.wide || grow ? (opening.length > 0 ? "space-between" : "center") : "flex-start";
  return (
    <HeroField
      page={page}
      width={width}
      padding={`${margin + 8}px ${margin}px ${margin - 8}px`}
      share={grow ? 1 : 0}
      style={{ justifyContent: spread }}
    >
      <PageTitle
        page={on}
        width={page.wide ? inner : inner * 0.84}
        size={page.frame.type.title + 8}
        lines={page.wide ? 6 : 4}
      />
      {opening.map((placed) => (
        <BlockView page={on} placed={placed} width={inner} />
      ))}
    </HeroField>
  );
}
