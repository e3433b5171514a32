import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { allIconsOrNone } from "../drawing/icon.tsx";
import { IconDisc } from "../drawing/icon-disc.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { Words, wordsHeight } from "../drawing/words.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("icon-list", { min: 1, max: 16 });

/** Points of equal rank, each with its own icon. */
export const iconList = defineBlock({
  label: "Icon list",
  description: "Points of equal rank, each with its own icon.",
  family: "list",
  schema,
  sample: {
    type: "icon-list",
    title: "Why it works",
    items: [
      { title: "Keeps you alert", detail: "Even mild dehydration slows thinking.", icon: "brain" },
      { title: "Helps the heart", detail: "Blood flows more easily.", icon: "heart-pulse" },
      { title: "Cools the body", detail: "Sweat needs water to work.", icon: "thermometer" },
      { title: "Protects joints", detail: "Cartilage is mostly water.", icon: "bone" },
    ],
  },
  structure: {
    kind: "entries",
    suits: ({ from }) => ({ score: from === "list" ? 0.5 : 0, why: "the points are of equal rank" }),
  },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw,
});

type IconList = z.output<typeof schema>;
type Item = IconList["items"][number];

const gutter = 48;
const gap = 24;

function draw({ title, items, note }: IconList, frame: Frame): JSXNode {
  const columns = columnsFor(items.length, frame.width);
  const rows = inRows(allIconsOrNone(items, frame), columns);
  return (
    <Titled frame={frame} title={title} note={note}>
      <Column gap={columns === 1 ? 28 : 36}>
        {rows.map((row) => {
          const lead = row.length < columns;
          const width = Math.floor((frame.width - gutter * (row.length - 1)) / row.length);
          return (
            <Row gap={gutter} style={{ alignItems: "flex-start" }}>
              {row.map(({ item, index }) => (
                <Point frame={frame} item={item} index={index} look={{ width, large: columns === 1 || lead, filled: lead }} />
              ))}
            </Row>
          );
        })}
      </Column>
    </Titled>
  );
}

type PointProps = { frame: Frame; item: Item; index: number; look: { width: number; large: boolean; filled: boolean } };

function Point({ frame, item, index, look: { width, large, filled } }: PointProps): JSXNode {
  const disc = width < 480 ? 64 : large ? 80 : 72;
  const room = { width: width - disc - gap, level: large && width >= 480 ? "large" : "plain" } as const;
  const low = wordsHeight(frame, item, room) <= disc;
  return (
    <Row gap={gap} style={{ width, alignItems: low ? "center" : "flex-start" }}>
      <IconDisc frame={frame} icon={item.icon} fallback={String(index + 1)} size={disc} filled={filled} />
      <Words frame={frame} entry={item} look={room} />
    </Row>
  );
}

/** One column up to three points, else two; three where the page is as wide as a slide. */
function columnsFor(count: number, width: number): number {
  if (count <= 3 || width < 760) return 1;
  return width > 1400 && count % 3 === 0 ? 3 : 2;
}

/** A leftover goes first and takes the whole row: it reads as the main point and no row ends in a lonely item. */
function inRows(items: readonly Item[], columns: number): { item: Item; index: number }[][] {
  const numbered = items.map((item, index) => ({ item, index }));
  const lead = numbered.length % columns;
  const rest = numbered.slice(lead);
  const rows = Array.from({ length: rest.length / columns }, (_, row) => rest.slice(row * columns, (row + 1) * columns));
  return lead > 0 ? [numbered.slice(0, lead), ...rows] : rows;
}
