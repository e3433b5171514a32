import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import type { InfographicSpec } from "../../infographic/spec.ts";
import { BlockView, traitsOf } from "../block-view.tsx";
import { inColumns, splitOpening } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { roomAbove, stretchColumn } from "../stretch-column.ts";

const margin = 80;
const gap = 56;

/** A story in one column, hairlines between its parts; on wide pages the title has a rail of its own. */
export const column: Template = {
  name: "column",
  label: "Column",
  description: "One calm column on the page, hairlines between the parts. For stories told by one or two charts.",
  version: 1,
  suits,
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function suits({ blocks }: InfographicSpec): number {
  const reading = blocks.filter(({ type }) => ["line-chart", "table", "quote", "timeline"].includes(type)).length;
  return 0.45 + 0.3 * (reading / blocks.length) + (blocks.length <= 3 ? 0.1 : 0);
}

function Tall({ page }: { page: Page }): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Column style={sheet(page, `${margin}px ${margin}px 56px`)}>
      <Column gap={36}>
        <AccentBar page={page} />
        <PageTitle frame={page.frame} spec={page.spec} width={width} size={page.frame.type.title} />
      </Column>
      <Parts page={page} blocks={page.blocks} width={width} />
      <BlockView page={page} placed={page.footer} width={width} />
    </Column>
  );
}

/** The title's rail also takes an opening figure or statement; the rest stands beside it in one column or two. */
function Wide({ page }: { page: Page }): JSXNode {
  const rail = Math.round((page.width - 2 * margin) * 0.3);
  const rest = page.width - 2 * margin - rail - 2 * gap;
  const { opening, others } = splitOpening(page.blocks);
  const half = (rest - gap) / 2;
  const narrow = others.length > 2 && others.every(({ block }) => traitsOf(block).minWidth <= half);
  const columns = inColumns(page, others, narrow ? 2 : 1);
  const width = columns.length > 1 ? half : rest;
  const height = roomAbove(page, page.footer, margin + 2 * 48);
  return (
    <Column style={{ ...sheet(page, `${margin}px ${margin}px 48px`), gap: 48 }}>
      <Row gap={2 * gap} style={{ flexGrow: 1 }}>
        <Column gap={gap} style={{ width: rail, flexShrink: 0, justifyContent: "space-between" }}>
          <Column gap={36}>
            <AccentBar page={page} />
            <PageTitle frame={page.frame} spec={page.spec} width={rail} size={page.frame.type.title} />
          </Column>
          {opening.map((placed) => (
            <BlockView page={page} placed={placed} width={rail} />
          ))}
        </Column>
        <Row gap={gap} style={{ width: rest }}>
          {columns.map((blocks) => (
            <Parts page={stretchColumn(page, blocks, { height, gap: 2 * gap + 2 })} blocks={blocks} width={width} />
          ))}
        </Row>
      </Row>
      <BlockView page={page} placed={page.footer} width={page.width - 2 * margin} />
    </Column>
  );
}

function Parts({ page, blocks, width }: { page: Page; blocks: readonly PlacedBlock[]; width: number }): JSXNode {
  const { line } = page.frame.theme.colors;
  return (
    <Column gap={gap} style={{ width, flexGrow: 1, justifyContent: blocks.length > 1 ? "space-between" : "flex-start" }}>
      {blocks.map((placed, index) => (
        <Column gap={gap}>
          {index > 0 && <div style={{ display: "flex", width, height: 2, backgroundColor: line }} />}
          <BlockView page={page} placed={placed} width={width} />
        </Column>
      ))}
    </Column>
  );
}

const AccentBar = ({ page }: { page: Page }): JSXNode => (
  <div
    style={{
      display: "flex",
      width: 112,
      height: 12,
      backgroundColor: page.frame.theme.colors.accent,
      borderRadius: page.frame.theme.radius.mark,
    }}
  />
);

const sheet = ({ width, height, frame }: Page, padding: string) =>
  ({ width, ...(height && { height }), padding, gap, backgroundColor: frame.theme.colors.background }) as const;
