import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import type { Color } from "../theme.ts";
import { IconDisc } from "./icon-disc.tsx";
import { Column, Row } from "./stack.tsx";
import { Words, wordsHeight } from "./words.tsx";

type Entry = { title: string; detail?: string | undefined; icon?: string | undefined };
type Props = { frame: Frame; items: readonly Entry[]; fills: readonly Color[] };

const disc = 48;
const gap = 20;
const gutter = 48;

/** What the marks of an illustration stand for, where its words have no room in it: one column, or two to read down. */
export function NumberedWords({ frame, items, fills }: Props): JSXNode {
  const columns = frame.width >= 720 && items.length >= 4 ? 2 : 1;
  const width = (frame.width - gutter * (columns - 1)) / columns;
  const rows = Math.ceil(items.length / columns);
  const numbered = items.map((item, index) => ({ item, index }));
  return (
    <Row gap={gutter}>
      {Array.from({ length: columns }, (_, column) => (
        <Column gap={20} style={{ width }}>
          {numbered.slice(column * rows, (column + 1) * rows).map(({ item, index }) => (
            <NumberedEntry frame={frame} item={item} number={index + 1} fill={fills[index]} width={width} />
          ))}
        </Column>
      ))}
    </Row>
  );
}

type EntryProps = { frame: Frame; item: Entry; number: number; fill: Color | undefined; width: number };

function NumberedEntry({ frame, item, number, fill, width }: EntryProps): JSXNode {
  const room = { width: width - disc - gap };
  const low = wordsHeight(frame, item, room) <= disc;
  return (
    <Row gap={gap} style={{ width, alignItems: low ? "center" : "flex-start" }}>
      <IconDisc frame={frame} icon={item.icon} fallback={String(number)} size={disc} fill={fill} />
      <Words frame={frame} entry={item} look={room} />
    </Row>
  );
}
