import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import type { InfographicSpec } from "../../infographic/spec.ts";
import { BlockView, traitsOf } from "../block-view.tsx";
import { inColumns } from "../columns.ts";
import { onHero, onSurface } from "../on-hero.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle, titleId } from "../page-title.tsx";
import { roomAbove, stretchColumn } from "../stretch-column.ts";

const margin = 64;
const gap = 24;
const padding = 44;
const centred: ReadonlySet<string> = new Set(["stat-row", "headline", "quote"]);

/** Tiles of different widths and weights: one of them in the hero colour, the rest on panels. */
export const mosaic: Template = {
  name: "mosaic",
  label: "Mosaic",
  description: "Tiles of different sizes, one of them in full colour. For many figures at a glance.",
  version: 1,
  suits,
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function suits({ blocks }: InfographicSpec): number {
  const figures = blocks.filter(({ type }) => ["stat-row", "bar-chart", "donut", "line-chart"].includes(type)).length;
  return 0.3 + 0.4 * (figures / blocks.length) + (blocks.length >= 4 ? 0.14 : -0.1);
}

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Column
      gap={40}
      style={{
        width: page.width,
        ...(page.height && { height: page.height }),
        padding: `72px ${margin}px 44px`,
        backgroundColor: page.frame.theme.colors.background,
      }}
    >
      <PageTitle frame={page.frame} spec={page.spec} width={width} size={page.frame.type.title - 4} />
      <Column gap={gap} style={{ flexGrow: 1 }}>
        {inRows(page.blocks, width).map((row) => (
          <Row gap={gap} style={{ flexGrow: 1, alignItems: "stretch" }}>
            {row.map((placed) => (
              <Tile page={evened(page, row)} placed={placed} width={(width - gap * (row.length - 1)) / row.length} />
            ))}
          </Row>
        ))}
      </Column>
      <BlockView page={page} placed={page.footer} width={width} />
    </Column>
  );
}

function Wide({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  const [first, ...others] = page.blocks;
  const headed = first && traitsOf(first.block).minWidth > 600 && others.length > 1;
  const columns = inColumns(page, headed ? others : page.blocks, page.blocks.length > 4 ? 3 : 2);
  const column = (width - gap * (columns.length - 1)) / columns.length;
  const head = headed ? (page.heights.get(first.id) ?? 0) + 2 * padding + gap : 0;
  const title = page.heights.get(titleId) ?? 0;
  const height = roomAbove(page, page.footer, 64 + 40 + title + head + 2 * gap + 2 * padding);
  return (
    <Column
      gap={gap}
      style={{
        width: page.width,
        ...(page.height && { height: page.height }),
        padding: `64px ${margin}px 40px`,
        backgroundColor: page.frame.theme.colors.background,
      }}
    >
      <PageTitle frame={page.frame} spec={page.spec} width={width} size={page.frame.type.title - 8} />
      {headed && <Tile page={page} placed={first} width={width} />}
      <Row gap={gap} style={{ flexGrow: 1, alignItems: "stretch" }}>
        {columns.map((blocks) => (
          <Column gap={gap} style={{ width: column }}>
            {blocks.map((placed) => (
              <Tile page={stretchColumn(page, blocks, { height, gap: gap + 2 * padding })} placed={placed} width={column} />
            ))}
          </Column>
        ))}
      </Row>
      <BlockView page={page} placed={page.footer} width={width} />
    </Column>
  );
}

/** Two blocks share a row where both read well at half the width; never two of the same kind's leftovers alone. */
function inRows(blocks: readonly PlacedBlock[], width: number): PlacedBlock[][] {
  const half = (width - gap) / 2 - 2 * padding;
  const rows: PlacedBlock[][] = [];
  for (const placed of blocks) {
    const last = rows.at(-1);
    const neighbour = last?.length === 1 ? last[0] : undefined;
    const pairs = neighbour && traitsOf(neighbour.block).minWidth <= half && traitsOf(placed.block).minWidth <= half;
    if (pairs) last?.push(placed);
    else rows.push([placed]);
  }
  return rows;
}

/** In the layout that is drawn, the lower of two neighbours may grow to the height of the other. */
function evened(page: Page, row: readonly PlacedBlock[]): Page {
  const heights = row.map(({ id }) => page.heights.get(id) ?? 0);
  const tallest = Math.max(...heights);
  if (!page.settled || row.length === 1 || heights.includes(0)) return page;
  const spare = row.map(({ id }, index): [string, number] => [
    id,
    tallest - (heights[index] ?? 0) + (page.extraHeights.get(id) ?? 0),
  ]);
  return { ...page, extraHeights: new Map(spare) };
}

function Tile({ page, placed, width }: { page: Page; placed: PlacedBlock; width: number }): JSXNode {
  const lead = placed === page.blocks[0] && placed.block.type !== "comparison";
  const theme = lead ? onHero(page.frame.theme) : onSurface(page.frame.theme);
  return (
    <Column
      style={{
        width,
        flexGrow: 1,
        padding,
        justifyContent: centred.has(placed.block.type) ? "center" : "flex-start",
        borderRadius: theme.radius.panel,
        backgroundColor: theme.colors.background,
      }}
    >
      <BlockView page={page} placed={placed} width={width - 2 * padding} theme={theme} />
    </Column>
  );
}
