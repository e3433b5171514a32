import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const edge = 64;
const margin = 64;
const notch = 28;

/** A ticket on a field of colour: the title on its stub, a perforation, and all one needs to know. */
export const ticket: Template = {
  name: "ticket",
  label: "Event ticket",
  description: "A perforated ticket on a field of colour. For events, invitations, offers and trips.",
  version: 1,
  suits: suitedTo(
    { score: 0.16, why: "it fits on a ticket" },
    words(
      "invit(?:e|ed|ation)|conference|concert|wedding|meet ?up|webinar|admission|tickets?|save the date|festival|निमंत्रण|आमंत्रण|समारोह|सम्मेलन|विवाह|कार्यक्रम|मेला|उत्सव",
      0.5,
      "it invites to something",
    ),
    counts(1, 3, 0.08, "there is no more than a ticket holds"),
  ),
  likes: ["holi", "orbit", "marigold", "neon"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const on = toned(page, "hero");
  const width = page.width - 2 * edge;
  return (
    <Sheet page={page} fill={page.frame.theme.colors.hero}>
      <HeroField page={page} width={page.width} padding={`${edge + 24}px ${edge}px 48px`} gap={48} share={1} ornament={560}>
        {page.wide ? <Lying page={page} width={width} /> : <Standing page={page} width={width} />}
        <BlockView page={on} placed={page.footer} width={width} />
      </HeroField>
    </Sheet>
  );
}

type Props = { page: Page; width: number };

function Standing({ page, width }: Props): JSXNode {
  const { background } = page.frame.theme.colors;
  const inner = width - 2 * margin;
  return (
    <Column style={{ width, flexGrow: 1, borderRadius: notch, backgroundColor: background }}>
      <Column style={{ padding: `72px ${margin}px 48px` }}>
        <PageTitle page={page} width={inner} size={84} align="center" />
      </Column>
      <Perforation page={page} length={width} />
      <Column style={{ padding: `48px ${margin}px 56px`, flexGrow: 1 }}>
        <Flow page={page} id="body" blocks={page.blocks} width={inner} />
      </Column>
    </Column>
  );
}

/** The stub on the left; the perforation runs down. */
function Lying({ page, width }: Props): JSXNode {
  const { background } = page.frame.theme.colors;
  const stub = Math.round(width * 0.34);
  const inner = width - stub - 2 * margin;
  return (
    <Row style={{ width, flexGrow: 1, borderRadius: notch, backgroundColor: background }}>
      <Column style={{ width: stub, flexShrink: 0, padding: margin, justifyContent: "center" }}>
        <PageTitle page={page} width={stub - 2 * margin} lines={6} />
      </Column>
      <Column
        style={{
          position: "absolute",
          left: stub - 2,
          top: notch * 2,
          bottom: notch * 2,
          borderLeft: `4px dashed ${page.frame.theme.colors.line}`,
        }}
      />
      <Bite page={page} style={{ left: stub - notch, top: -notch }} />
      <Bite page={page} style={{ left: stub - notch, bottom: -notch }} />
      <Column style={{ padding: margin }}>
        <Flow page={page} id="body" blocks={page.blocks} width={inner} />
      </Column>
    </Row>
  );
}

const Perforation = ({ page, length }: { page: Page; length: number }): JSXNode => (
  <Row style={{ width: length, height: 2 * notch, alignItems: "center", justifyContent: "center" }}>
    <Column style={{ width: length - 6 * notch, borderTop: `4px dashed ${page.frame.theme.colors.line}` }} />
    <Bite page={page} style={{ left: -notch, top: 0 }} />
    <Bite page={page} style={{ right: -notch, top: 0 }} />
  </Row>
);

type Corner = { left?: number; right?: number; top?: number; bottom?: number };

const Bite = ({ page, style }: { page: Page; style: Corner }): JSXNode => (
  <Column
    style={{
      position: "absolute",
      width: 2 * notch,
      height: 2 * notch,
      borderRadius: notch,
      backgroundColor: page.frame.theme.colors.hero,
      ...style,
    }}
  />
);
