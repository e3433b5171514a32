import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { MapDrawing } from "../drawing/maps/map-drawing.tsx";
import { mapContent } from "../drawing/maps/map-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { mapSchema, mapSuit, mapWarnings } from "../maps/map-block.ts";
import { india } from "../maps/map-data.ts";

const schema = mapSchema("india-map", india);

/** India as the Survey of India draws it, each state in the tone of its figure. */
export const indiaMap = defineBlock({
  label: "Map of India",
  description: "States and union territories of India, each in the tone of its figure; for a figure by state.",
  family: "map",
  schema,
  sample: {
    type: "india-map",
    title: "From 17 people on a square kilometre in Arunachal to 11,320 in Delhi",
    unit: { kind: "measure", symbol: "people per km²" },
    items: [
      { label: "Uttar Pradesh", figure: { value: 829 } },
      { label: "Bihar", figure: { value: 1106 } },
      { label: "West Bengal", figure: { value: 1028 } },
      { label: "Kerala", figure: { value: 860 } },
      { label: "Tamil Nadu", figure: { value: 555 } },
      { label: "Maharashtra", figure: { value: 365 } },
      { label: "Madhya Pradesh", figure: { value: 236 } },
      { label: "Rajasthan", figure: { value: 200 } },
      { label: "Gujarat", figure: { value: 308 } },
      { label: "Karnataka", figure: { value: 319 } },
      { label: "Odisha", figure: { value: 270 } },
      { label: "Telangana", figure: { value: 312 } },
      { label: "Andhra Pradesh", figure: { value: 304 } },
      { label: "Assam", figure: { value: 398 } },
      { label: "Jharkhand", figure: { value: 414 } },
      { label: "Chhattisgarh", figure: { value: 189 } },
      { label: "Punjab", figure: { value: 551 } },
      { label: "Haryana", figure: { value: 573 } },
      { label: "Uttarakhand", figure: { value: 189 } },
      { label: "Himachal Pradesh", figure: { value: 123 } },
      { label: "Tripura", figure: { value: 350 } },
      { label: "Meghalaya", figure: { value: 132 } },
      { label: "Manipur", figure: { value: 128 } },
      { label: "Nagaland", figure: { value: 119 } },
      { label: "Goa", figure: { value: 394 } },
      { label: "Arunachal Pradesh", figure: { value: 17 } },
      { label: "Mizoram", figure: { value: 52 } },
      { label: "Sikkim", figure: { value: 86 } },
      { label: "Delhi", figure: { value: 11320 } },
      { label: "Chandigarh", figure: { value: 9258 } },
      { label: "Puducherry", figure: { value: 2547 } },
      { label: "Lakshadweep", figure: { value: 2149 } },
      { label: "Andaman and Nicobar Islands", figure: { value: 46 } },
    ],
    note: "Census of India 2011; Jammu and Kashmir and Ladakh were counted together",
  },
  structure: { kind: "data", suits: (content) => mapSuit(india, content) },
  traits: () => ({ minWidth: 380, stretches: false }),
  warnings: ({ items }) => mapWarnings(india, items),
  draw,
});

function draw({ title, note, unit, items }: z.output<typeof schema>, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  return (
    <Titled frame={frame} title={title} note={note}>
      <MapDrawing frame={frame} content={mapContent(frame, { atlas: india, items, write })} write={write} unit={once} />
    </Titled>
  );
}
