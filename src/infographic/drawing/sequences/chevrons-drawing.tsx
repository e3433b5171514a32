import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { around, type Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp, shaded } from "../shade.ts";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { fitWords, Words, wordsHeight } from "../words.tsx";

type Props = { frame: Frame; items: readonly Entry[] };
type Link = { entry: Entry; index: number; fill: Color };

const leastSlot = 196;
const band = 128;
const point = 44;
const seam = 10;

export function ChevronsDrawing({ frame, items }: Props): JSXNode {
  const fills = ramp(frame.theme, items.length);
  const links = allIconsOrNone(items, frame).map((entry, index): Link => ({ entry, index, fill: fills[index] ?? "#000000" }));
  const perRow = linksPerRow(frame, items);
  return perRow < 2 ? <Down frame={frame} links={links} /> : <Across frame={frame} links={links} perRow={perRow} />;
}

/** As many as have room in a row for words no taller than they are wide; rows are of nearly equal length. */
function linksPerRow(frame: Frame, items: readonly Entry[]): number {
  const most = Math.floor((frame.width - point) / leastSlot);
  for (let rows = Math.ceil(items.length / most); rows < items.length; rows++) {
    const perRow = Math.ceil(items.length / rows);
    const { slot, width } = linkRoom(frame, perRow);
    const fits = items.map((entry) => fitWords(frame, entry, { width }));
    if (perRow > 1 && fits.every(({ height, whole }) => whole && height <= slot * 1.2)) return perRow;
  }
  return 1;
}

function linkRoom(frame: Frame, perRow: number): { slot: number; width: number } {
  const slot = (frame.width - point + seam) / perRow;
  return { slot, width: Math.floor(slot - point / 2 - 16) };
}

type LinksProps = { frame: Frame; links: readonly Link[] };

/** Rows of nearly equal length; a second row goes on where the first ended. */
function Across({ frame, links, perRow }: LinksProps & { perRow: number }): JSXNode {
  const rows = Math.ceil(links.length / perRow);
  const { slot, width } = linkRoom(frame, perRow);
  return (
    <Column gap={40}>
      {Array.from({ length: rows }, (_, row) => {
        const shown = links.slice(row * perRow, (row + 1) * perRow);
        return (
          <Column gap={20}>
            <Band frame={frame} links={shown} slot={slot} />
            <Row>
              {shown.map(({ entry }, place) => (
                <Column style={{ width: slot, paddingLeft: place === 0 ? 0 : point / 2 }}>
                  <Words frame={frame} entry={entry} look={{ width }} />
                </Column>
              ))}
            </Row>
          </Column>
        );
      })}
    </Column>
  );
}

function Band({ frame, links, slot }: LinksProps & { slot: number }): JSXNode {
  const width = links.length * slot + point - seam;
  return (
    <Scene width={width} height={band}>
      <Shapes width={width} height={band}>
        {links.map(({ fill, index }, place) => {
          const left = place * slot;
          const end = left + slot - seam;
          const notch: Spot[] = index === 0 ? [] : [[left + point, band / 2]];
          const tip: Spot = [end + point, band / 2];
          return (
            <g>
              <path d={around([[left, 0], [end, 0], tip, [end, band], [left, band], ...notch])} fill={fill} />
              <path
                d={around([[left + (index === 0 ? 0 : point), band / 2], tip, [end, band], [left, band]])}
                fill={shaded(frame.theme, fill, 0.16)}
              />
            </g>
          );
        })}
      </Shapes>
      {links.map((link, place) => (
        <Place
          box={{ left: place * slot + (link.index === 0 ? 0 : point), top: 0, width: slot - seam, height: band }}
          align="center"
          across="center"
        >
          <Mark frame={frame} link={link} />
        </Place>
      ))}
    </Scene>
  );
}

/** The numeral of a link, and its icon beside it. */
function Mark({ frame, link: { entry, index, fill } }: { frame: Frame; link: Link }): JSXNode {
  const color = readableOn(frame.theme, shaded(frame.theme, fill, 0.08));
  return (
    <Row gap={16} style={{ alignItems: "center" }}>
      <div style={{ ...typeset(frame, "figure", { size: 60, color }), lineHeight: 1.1 }}>{String(index + 1)}</div>
      <Icon frame={frame} name={entry.icon} size={52} color={color} />
    </Row>
  );
}

const side = 104;

/** On a narrow page the chain hangs down at the left, words beside its links. */
function Down({ frame, links }: LinksProps): JSXNode {
  const tip = 28;
  const room = { width: frame.width - side - 24 };
  const heights = links.map(({ entry }) => Math.max(96, wordsHeight(frame, entry, room) + 24));
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const height = heights.reduce((sum, tall) => sum + tall, tip);
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={side} height={height}>
        {links.map(({ fill, index }) => {
          const top = tops[index] ?? 0;
          const end = top + (heights[index] ?? 0) - seam;
          const notch: Spot[] = index === 0 ? [] : [[side / 2, top + tip]];
          return (
            <path d={around([[0, top], ...notch, [side, top], [side, end], [side / 2, end + tip], [0, end]])} fill={fill} />
          );
        })}
      </Shapes>
      {links.map(({ entry, index, fill }) => {
        const box = { top: (tops[index] ?? 0) + (index === 0 ? 0 : tip / 2), height: heights[index] ?? 0 };
        return (
          <Row>
            <Place box={{ ...box, left: 0, width: side }} align="center" across="center">
              <div style={{ ...typeset(frame, "figure", { size: 48, color: readableOn(frame.theme, fill) }), lineHeight: 1.1 }}>
                {String(index + 1)}
              </div>
            </Place>
            <Place box={{ ...box, left: frame.width - room.width, width: room.width }} align="center">
              <Words frame={frame} entry={entry} look={room} />
            </Place>
          </Row>
        );
      })}
    </Scene>
  );
}
