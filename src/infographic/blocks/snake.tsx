import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { SnakeDrawing } from "../drawing/sequences/snake-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("snake", { min: 4, max: 12 });

/** Many steps on one line that turns at the ends of its rows. */
export const snake = defineBlock({
  label: "Snake",
  description: "One line that turns at the end of each row, for many steps in an order.",
  family: "sequence",
  schema,
  sample: {
    type: "snake",
    title: "A day on the International Space Station",
    items: [
      { title: "Wake at 6:00 GMT", icon: "alarm-clock" },
      { title: "Wash and eat", icon: "coffee" },
      { title: "Plan with the ground", icon: "headset" },
      { title: "Science", icon: "flask-conical" },
      { title: "Lunch", icon: "utensils" },
      { title: "Exercise for two hours", icon: "dumbbell" },
      { title: "Repairs", icon: "wrench" },
      { title: "Call home", icon: "phone" },
      { title: "Sleep at 21:30", icon: "moon" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <SnakeDrawing frame={frame} items={items} />
    </Titled>
  ),
});

function suits({ items, from }: EntriesContent): Suit {
  const { count, title, detail } = entryLengths(items);
  const many = count >= 6 && title <= 48 && detail <= 100;
  return { score: from === "sequence" && many ? 0.68 : 0, why: "many steps keep their order on one line" };
}
