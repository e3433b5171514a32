import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, opens, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { scaledType } from "../scaled-type.ts";
import { toned } from "../tone.ts";

const margin = 80;

/** One figure fills the page; whatever explains it comes up from below on a sheet of its own. */
export const bigNumber: Template = {
  name: "big-number",
  label: "Big number",
  description: "One figure as large as the page, and little else. For a record, a share, a price.",
  version: 1,
  suits: suitedTo(
    { score: 0.12, why: "its first part is large enough to stand alone" },
    opens(["headline"], 0.44, "it opens with the one figure to remember"),
    opens(["figures"], 0.2, "it opens with key figures"),
    counts(1, 2, 0.16, "there is little beside it"),
    words("record|million|billion|crore|lakh|percent|रिकॉर्ड|करोड़|लाख|प्रतिशत", 0.08, "its title is about one number"),
    shaped(["square", "story"], 0.06, "a figure is read at once on a phone"),
  ),
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function Tall({ page }: { page: Page }): JSXNode {
  const [first, ...others] = page.blocks;
  const width = page.width - 2 * margin;
  const foot = others.length > 0 ? page : toned(page, "hero");
  return (
    <Sheet page={page} fill={page.frame.theme.colors.hero}>
      <Figure page={page} first={first} width={page.width} share={others.length > 0 ? 0.5 : 1} />
      <Column gap={40} style={{ padding: `0 ${margin}px 48px`, ...(others.length > 0 && { ...lifted(page), flexGrow: 0.5 }) }}>
        {others.length > 0 && <Region page={page} id="rest" blocks={others} width={width} share={0.5} />}
        <BlockView page={foot} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}

const lifted = ({ frame: { theme } }: Page) => ({
  paddingTop: 64,
  borderTopLeftRadius: theme.radius.panel * 1.5,
  borderTopRightRadius: theme.radius.panel * 1.5,
  backgroundColor: theme.colors.background,
});

function Wide({ page }: { page: Page }): JSXNode {
  const [first, ...others] = page.blocks;
  const left = Math.round(page.width * (others.length > 0 ? 0.54 : 1));
  const width = page.width - left - 2 * margin;
  if (others.length === 0) return <Tall page={page} />;
  return (
    <Sheet page={page} fill={page.frame.theme.colors.hero}>
      <Row style={{ width: page.width, flexGrow: 1 }}>
        <Figure page={page} first={first} width={left} share={1} />
        <Column
          gap={40}
          style={{
            width: page.width - left,
            padding: `${margin}px ${margin}px 48px`,
            backgroundColor: page.frame.theme.colors.background,
          }}
        >
          <Region page={page} id="rest" blocks={others} width={width} />
          <BlockView page={page} placed={page.footer} width={width} />
        </Column>
      </Row>
    </Sheet>
  );
}

type FigureProps = { page: Page; first: PlacedBlock | undefined; width: number; share: number };

function Figure({ page, first, width, share }: FigureProps): JSXNode {
  const on = toned(page, "hero");
  const inner = width - 2 * margin;
  const large = scaledType(scaledType(scaledType(on, 2.2, "hero"), 1.25, "lead"), 1.8, "figure");
  return (
    <HeroField page={page} width={width} padding={`${margin}px`} gap={64} share={share}>
      <PageTitle page={on} width={inner * 0.8} size={56} lines={4} />
      <Region page={large} id="figure" blocks={first ? [first] : []} width={inner} share={share} />
    </HeroField>
  );
}
