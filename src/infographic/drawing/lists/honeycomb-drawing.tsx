import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { around } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";
import { Column, Row } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";
import { chainOf, combOf, hexagon, hexagonHeight } from "./comb.ts";
import { type Chain, cornerOf, flankedChain, fullComb, levelOf, type Placed, seam, wordsBox } from "./honeycomb-layout.ts";

type Props = { frame: Frame; items: readonly Entry[] };
export function HoneycombDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const full = fullComb(frame, shown);
  if (full) return <Full frame={frame} items={shown} placed={full} />;
  const chain = flankedChain(frame, shown);
  frame.noteFit({ action: "reflowed", what: "words beside the cells" });
  return chain ? <Flanked frame={frame} items={shown} chain={chain} /> : <Keyed frame={frame} items={shown} />;
}

function Full({ frame, items, placed }: Props & { placed: Placed }): JSXNode {
  const { comb, cell } = placed;
  const fills = items.map((_, index) => categoryColor(frame.theme, index));
  const iconSize = Math.round(cell * 0.2);
  return (
    <Scene width={frame.width} height={Math.ceil(comb.height * cell)}>
      <Cells frame={frame} placed={placed} fills={fills} />
      {items.map((entry, index) => {
        const corner = cornerOf(placed, index);
        const { left, width } = wordsBox(cell, entry.icon !== undefined);
        const color = readableOn(frame.theme, fills[index] ?? frame.theme.colors.accent);
        const look = { width, level: levelOf(cell), align: "center", color, mutedColor: color } as const;
        return (
          <Place
            box={{ left: corner.left + left, top: corner.top, width, height: cell * hexagonHeight * 0.98 }}
            align="center"
            across="center"
          >
            <Column gap={10} style={{ alignItems: "center" }}>
              <Icon frame={frame} name={entry.icon} size={iconSize} color={color} />
              <Words frame={frame} entry={entry} look={look} />
            </Column>
          </Place>
        );
      })}
    </Scene>
  );
}

/** The cells: each a rim in the shade and a face, with a seam between neighbours. */
function Cells({ frame, placed, fills }: { frame: Frame; placed: Placed; fills: readonly Color[] }): JSXNode {
  const { comb, cell, left, top } = placed;
  const height = top + Math.ceil(comb.height * cell);
  return (
    <Shapes width={frame.width} height={height}>
      {comb.centres.map(([x, y], index) => {
        const fill = fills[index] ?? frame.theme.colors.accent;
        const rim = shaded(frame.theme, fill, 0.22);
        const path = (width: number): string => around(hexagon([left + x * cell, top + y * cell], width));
        return (
          <g stroke-linejoin="round">
            <path d={path(cell - seam - 8)} fill={rim} stroke={rim} stroke-width={8} />
            <path d={path(cell - seam - 26)} fill={fill} stroke={fill} stroke-width={8} />
          </g>
        );
      })}
    </Shapes>
  );
}

function Flanked({ frame, items, chain }: Props & { chain: Chain }): JSXNode {
  const { comb, cell, top, words, height } = chain;
  const fills = items.map((_, index) => categoryColor(frame.theme, index));
  return (
    <Scene width={frame.width} height={height}>
      <Cells frame={frame} placed={chain} fills={fills} />
      <Marks frame={frame} items={items} placed={chain} fills={fills} />
      {items.map((entry, index) => {
        const onLeft = index % 2 === 0;
        const middle = top + (comb.centres[index]?.[1] ?? 0) * cell;
        const tall = wordsHeight(frame, entry, { width: words });
        const box = { left: onLeft ? 0 : frame.width - words, top: middle - tall / 2, width: words, height: tall };
        return (
          <Place box={box}>
            <Words frame={frame} entry={entry} look={{ width: words, align: onLeft ? "right" : "left" }} />
          </Place>
        );
      })}
    </Scene>
  );
}

/** The comb alone, and its words in a list under it. */
function Keyed({ frame, items }: Props): JSXNode {
  const columns = frame.width < 480 ? [3, 2] : [5, 4, 3];
  const comb = columns.map((most) => combOf(items.length, most)).find((found) => found !== undefined) ?? chainOf(items.length);
  const cell = Math.min(168, Math.floor(frame.width / comb.width));
  const placed = { comb, cell, left: (frame.width - comb.width * cell) / 2, top: 0 };
  const fills = items.map((_, index) => categoryColor(frame.theme, index));
  return (
    <Column gap={32}>
      <Scene width={frame.width} height={Math.ceil(comb.height * cell)}>
        <Cells frame={frame} placed={placed} fills={fills} />
        <Marks frame={frame} items={items} placed={placed} fills={fills} />
      </Scene>
      <NumberedWords frame={frame} items={items} fills={fills} />
    </Column>
  );
}

type MarksProps = Props & { placed: Placed; fills: readonly Color[] };

/** What stands in a cell whose words are elsewhere: its icon, or its numeral. */
function Marks({ frame, items, placed, fills }: MarksProps): JSXNode {
  const { cell } = placed;
  return (
    <Row>
      {items.map(({ icon }, index) => {
        const color = readableOn(frame.theme, fills[index] ?? frame.theme.colors.accent);
        return (
          <Place box={{ ...cornerOf(placed, index), width: cell, height: cell * hexagonHeight }} align="center" across="center">
            <IconOrNumeral frame={frame} icon={icon} numeral={String(index + 1)} size={Math.round(cell * 0.4)} color={color} />
          </Place>
        );
      })}
    </Row>
  );
}
