import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { ZigzagDrawing } from "../drawing/lists/zigzag-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("zigzag", { min: 3, max: 8 });

/** Points of equal rank that lead the eye down the page. */
export const zigzag = defineBlock({
  label: "Zigzag",
  description: "Medallions left and right of a thin line, for points of equal rank with something to say about each.",
  family: "list",
  schema,
  sample: {
    type: "zigzag",
    title: "Why millets came back",
    items: [
      {
        title: "They need little water",
        detail: "Pearl millet grows on as little as 350 mm of rain.",
        icon: "droplets",
      },
      { title: "They stand the heat", detail: "Bajra is grown in summers of 40 to 45 °C.", icon: "sun" },
      { title: "They feed well", detail: "Ragi has over ten times the calcium of rice.", icon: "bone" },
      { title: "They keep", detail: "Dry grain lasts for years in a simple store.", icon: "warehouse" },
      { title: "They have a year", detail: "The United Nations made 2023 the year of millets.", icon: "globe" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <ZigzagDrawing frame={frame} items={items} />
    </Titled>
  ),
});

function suits({ items, from }: EntriesContent): Suit {
  const { detail, icons } = entryLengths(items);
  const told = detail >= 30 && detail <= 180 && icons;
  return { score: from === "list" && told ? 0.65 : 0, why: "each point has a picture and a sentence" };
}
