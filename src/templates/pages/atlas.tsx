import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView, familyOf, traitsOf } from "../block-view.tsx";
import { made, opens, suitedTo, words } from "../choice/suited-to.ts";
import { tint } from "../on-hero.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { panel } from "../parts/panel.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 64;
const padding = 40;

/** A sheet of an atlas: meridians behind it all, the title in a cartouche, the map large and the rest as its legend. */
export const atlas: Template = {
  name: "atlas",
  label: "Map sheet",
  description: "Meridians behind a large map, the title in a cartouche, the rest as a legend. For places and countries.",
  version: 2,
  suits: suitedTo(
    { score: 0.12, why: "it is laid out like a sheet of an atlas" },
    made(["map"], 0.36, "it shows places on a map"),
    opens(["map"], 0.4, "its map comes first"),
    words(
      "map|states?|countr(?:y|ies)|district|region|world|where|geography|border|नक्शा|मानचित्र|राज्य|राज्यों|देश|देशों|ज़िले|जिले|दुनिया|विश्व|कहाँ",
      0.18,
      "it is about places",
    ),
  ),
  likes: ["ocean", "earth", "tricolour", "paper"],
  layOut,
};

function layOut(page: Page): JSXNode {
  const [main = [], legend = []] = mapAndLegend(page.blocks);
  const on = toned(page, "surface");
  const { background, line, ink, muted } = on.frame.theme.colors;
  const grid = tint(background, { towards: line, most: 0.6, texts: [ink, muted] });
  const inner = page.width - 2 * margin;
  const side = page.wide && legend.length > 0 ? Math.round(inner * 0.34) : 0;
  const width = side > 0 ? inner - side - 40 : inner;
  const under = side === 0 && legend.length > 0;
  return (
    <Sheet
      page={page}
      padding={`${margin}px ${margin}px 40px`}
      gap={40}
      fill={background}
      backdrop={(size) => <Graticule {...size} color={grid} />}
    >
      <Cartouche page={page} width={page.wide ? inner : Math.round(inner * 0.92)} />
      <Row gap={40} style={{ width: inner, flexGrow: 1 }}>
        <Column gap={40} style={{ width }}>
          <Region page={on} id="map" blocks={main} width={width} share={under ? 0.6 : 1} />
          {under && <Legend page={page} blocks={legend} width={width} share={0.4} />}
        </Column>
        {side > 0 && <Legend page={page} blocks={legend} width={side} share={1} />}
      </Row>
      <BlockView page={on} placed={page.footer} width={inner} />
    </Sheet>
  );
}

/** The maps, or else the first block that gains by height, and all that explains them. */
function mapAndLegend(blocks: readonly PlacedBlock[]): [PlacedBlock[], PlacedBlock[]] {
  const maps = blocks.filter(({ block }) => familyOf(block) === "map");
  const large = blocks.find(({ block }) => traitsOf(block).stretches) ?? blocks[0];
  const main = maps.length > 0 || !large ? maps : [large];
  return [main, blocks.filter((placed) => !main.includes(placed))];
}

type LegendProps = { page: Page; blocks: readonly PlacedBlock[]; width: number; share: number };

const Legend = ({ page, blocks, width, share }: LegendProps): JSXNode => (
  <Flow
    page={page}
    id="legend"
    blocks={blocks}
    width={width}
    gap={20}
    share={share}
    most={page.wide ? 1 : 2}
    inset={2 * padding}
    piece={panel({ tone: "page", padding })}
  />
);

function Cartouche({ page, width }: { page: Page; width: number }): JSXNode {
  const { accent, background } = page.frame.theme.colors;
  return (
    <Column style={{ width, padding: 10, backgroundColor: background, borderLeft: `14px solid ${accent}` }}>
      <Column style={{ padding: "32px 40px" }}>
        <PageTitle page={page} width={width - 114} size={64} lines={page.wide ? 2 : 3} />
      </Column>
    </Column>
  );
}

/** Meridians that bend towards the poles, and parallels. */
function Graticule({ width, height, color }: { width: number; height: number; color: string }): JSXNode {
  const [middle, step] = [width / 2, width / 9];
  const meridians = Array.from({ length: 11 }, (_, index) => {
    const x = (index - 5) * step;
    return `M${middle + x * 0.7} 0Q${middle + x * 1.4} ${height / 2} ${middle + x * 0.7} ${height}`;
  });
  const parallels = Array.from({ length: Math.floor(height / step) }, (_, index) => {
    const y = (index + 0.5) * step;
    return `M0 ${y}Q${middle} ${y + 40} ${width} ${y}`;
  });
  return (
    <svg width={width} height={height} overflow="hidden" style={{ position: "absolute", left: 0, top: 0 }}>
      <path d={[...meridians, ...parallels].join("")} fill="none" stroke={color} stroke-width="2" />
    </svg>
  );
}
