import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { MapDrawing } from "../drawing/maps/map-drawing.tsx";
import { mapContent } from "../drawing/maps/map-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { mapSchema, mapSuit, mapWarnings } from "../maps/map-block.ts";
import { world } from "../maps/map-data.ts";

const schema = mapSchema("world-map", world);

/** The world in equal areas, each country in the tone of its figure. */
export const worldMap = defineBlock({
  label: "Map of the world",
  description: "Countries of the world, each in the tone of its figure; for a figure by country.",
  family: "map",
  schema,
  sample: {
    type: "world-map",
    title: "More people live in India than in any other country",
    unit: { kind: "measure", symbol: "million people" },
    items: [
      { label: "India", figure: { value: 1429 } },
      { label: "China", figure: { value: 1426 } },
      { label: "United States", figure: { value: 340 } },
      { label: "Indonesia", figure: { value: 278 } },
      { label: "Pakistan", figure: { value: 240 } },
      { label: "Nigeria", figure: { value: 224 } },
      { label: "Brazil", figure: { value: 216 } },
      { label: "Bangladesh", figure: { value: 173 } },
      { label: "Russia", figure: { value: 144 } },
      { label: "Mexico", figure: { value: 128 } },
      { label: "Ethiopia", figure: { value: 127 } },
      { label: "Japan", figure: { value: 123 } },
      { label: "Philippines", figure: { value: 117 } },
      { label: "Egypt", figure: { value: 113 } },
      { label: "DR Congo", figure: { value: 102 } },
      { label: "Vietnam", figure: { value: 99 } },
      { label: "Iran", figure: { value: 89 } },
      { label: "Turkey", figure: { value: 86 } },
      { label: "Germany", figure: { value: 83 } },
      { label: "Thailand", figure: { value: 72 } },
      { label: "United Kingdom", figure: { value: 68 } },
      { label: "Tanzania", figure: { value: 67 } },
      { label: "France", figure: { value: 65 } },
      { label: "South Africa", figure: { value: 60 } },
      { label: "Italy", figure: { value: 59 } },
      { label: "Kenya", figure: { value: 55 } },
      { label: "Colombia", figure: { value: 52 } },
      { label: "South Korea", figure: { value: 52 } },
      { label: "Spain", figure: { value: 48 } },
      { label: "Argentina", figure: { value: 46 } },
      { label: "Algeria", figure: { value: 46 } },
      { label: "Canada", figure: { value: 39 } },
      { label: "Australia", figure: { value: 26 } },
      { label: "Singapore", figure: { value: 6 } },
      { label: "Mauritius", figure: { value: 1.3 } },
    ],
    note: "World Population Prospects 2022, United Nations, medium variant for 2023; 35 countries shown",
  },
  structure: { kind: "data", suits: (content) => mapSuit(world, content) },
  traits: () => ({ minWidth: 560, stretches: false }),
  warnings: ({ items }) => mapWarnings(world, items),
  draw,
});

function draw({ title, note, unit, items }: z.output<typeof schema>, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  return (
    <Titled frame={frame} title={title} note={note}>
      <MapDrawing frame={frame} content={mapContent(frame, { atlas: world, items, write })} write={write} unit={once} />
    </Titled>
  );
}
