import { mix } from "../../infographic/drawing/color.ts";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import type { InfographicSpec } from "../../infographic/spec.ts";
import type { Theme } from "../../infographic/theme.ts";
import { BlockView, traitsOf } from "../block-view.tsx";
import { inColumns, isOpener, splitOpening } from "../columns.ts";
import { onHero, onSurface } from "../on-hero.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { roomAbove, stretchColumn } from "../stretch-column.ts";

const margin = 80;

/** A field of colour with the title and the key figures, then bands across the page. */
export const poster: Template = {
  name: "poster",
  label: "Poster",
  description:
    "A large field of colour with title and key figures, then full-width bands. For lists, steps and one big number.",
  version: 1,
  suits,
  layOut: (page) => (page.wide ? <Wide page={page} /> : <Tall page={page} />),
};

function suits({ blocks }: InfographicSpec): number {
  const bold = blocks.filter(({ type }) => ["steps", "icon-list", "comparison", "headline"].includes(type)).length;
  const opening = isOpener(blocks[0]?.type) ? 0.12 : 0;
  return 0.42 + 0.36 * (bold / blocks.length) + opening;
}

function Tall({ page }: { page: Page }): JSXNode {
  const { theme } = page.frame;
  const { opening, others: rest } = splitOpening(page.blocks);
  const width = page.width - 2 * margin;
  if (rest.length === 0) return <Full page={page} opening={opening} />;
  return (
    <Column
      style={{ width: page.width, ...(page.height && { height: page.height }), backgroundColor: theme.colors.background }}
    >
      <Hero page={page} opening={opening} width={page.width} />
      {rest.map((placed, index) => (
        <Band page={page} placed={placed} tinted={index % 2 === 1} />
      ))}
      <Column style={{ padding: `8px ${margin}px 48px`, ...(rest.length % 2 === 0 && { paddingTop: 40 }) }}>
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Column>
  );
}

/** Nothing but the statement: the field of colour is the whole page. */
function Full({ page, opening }: { page: Page; opening: readonly PlacedBlock[] }): JSXNode {
  const theme = onHero(page.frame.theme);
  return (
    <Column
      style={{ width: page.width, ...(page.height && { height: page.height }), backgroundColor: theme.colors.background }}
    >
      <Hero page={page} opening={opening} width={page.width} />
      <Column style={{ flexGrow: 1, justifyContent: "flex-end", padding: `0 ${margin}px 48px` }}>
        <BlockView page={page} placed={page.footer} width={page.width - 2 * margin} theme={theme} />
      </Column>
    </Column>
  );
}

function Band({ page, placed, tinted }: { page: Page; placed: PlacedBlock; tinted: boolean }): JSXNode {
  const { theme } = page.frame;
  return (
    <Column
      style={{
        width: page.width,
        padding: `56px ${margin}px`,
        flexGrow: 1,
        justifyContent: "center",
        backgroundColor: tinted ? theme.colors.surface : theme.colors.background,
      }}
    >
      <BlockView page={page} placed={placed} width={page.width - 2 * margin} theme={tinted ? onSurface(theme) : theme} />
    </Column>
  );
}

function Wide({ page }: { page: Page }): JSXNode {
  const { opening, others: rest } = splitOpening(page.blocks);
  const hero = Math.round(page.width * 0.37);
  const inner = page.width - hero - 2 * margin;
  const half = (inner - 64) / 2;
  const narrow = rest.length > 2 && rest.every(({ block }) => traitsOf(block).minWidth <= half);
  const columns = inColumns(page, rest, narrow ? 2 : 1);
  const width = columns.length > 1 ? half : inner;
  const height = roomAbove(page, page.footer, margin + 40 + 48);
  return (
    <Row
      style={{
        width: page.width,
        ...(page.height && { height: page.height }),
        alignItems: "stretch",
        backgroundColor: page.frame.theme.colors.background,
      }}
    >
      <Hero page={page} opening={opening} width={hero} />
      <Column gap={40} style={{ width: page.width - hero, padding: `${margin}px ${margin}px 48px` }}>
        <Row gap={64} style={{ flexGrow: 1 }}>
          {columns.map((blocks) => (
            <Column gap={56} style={{ width, justifyContent: blocks.length > 1 ? "space-between" : "center" }}>
              {blocks.map((placed) => (
                <BlockView page={stretchColumn(page, blocks, { height, gap: 56 })} placed={placed} width={width} />
              ))}
            </Column>
          ))}
        </Row>
        <BlockView page={page} placed={page.footer} width={inner} />
      </Column>
    </Row>
  );
}

function Hero({ page, opening, width }: { page: Page; opening: readonly PlacedBlock[]; width: number }): JSXNode {
  const theme = onHero(page.frame.theme);
  const inner = width - 2 * margin;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        position: "relative",
        boxSizing: "border-box",
        width,
        flexShrink: 0,
        justifyContent: !page.wide ? "flex-start" : opening.length > 0 ? "space-between" : "center",
        gap: 56,
        padding: `${margin + 8}px ${margin}px ${margin - 8}px`,
        backgroundColor: theme.colors.background,
      }}
    >
      <Rings theme={theme} width={width} />
      <PageTitle
        frame={{ ...page.frame, theme }}
        spec={page.spec}
        width={page.wide ? inner : inner * 0.84}
        size={page.frame.type.title + 8}
      />
      {opening.map((placed) => (
        <BlockView page={page} placed={placed} width={inner} theme={theme} />
      ))}
    </div>
  );
}

/** Quarter rings in the upper corner, a shade off the field: depth without noise. */
function Rings({ theme, width }: { theme: Theme; width: number }): JSXNode {
  const { background, ink, accent } = theme.colors;
  const size = 460;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 460 460"
      overflow="hidden"
      style={{ position: "absolute", left: width - size, top: 0 }}
    >
      <circle cx="460" cy="0" r="400" fill="none" stroke={mix(background, ink, 0.06)} stroke-width="76" />
      <circle cx="460" cy="0" r="262" fill="none" stroke={mix(background, ink, 0.1)} stroke-width="76" />
      <circle cx="460" cy="0" r="124" fill="none" stroke={mix(background, accent, 0.55)} stroke-width="76" />
    </svg>
  );
}
