import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { TimelineBand } from "../drawing/sequences/timeline-band.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EventsContent, Suit } from "../structure.ts";
import { eventsSchema } from "./data.ts";

const schema = eventsSchema("timeline-horizontal", { min: 3, max: 8 });

/** Dated events over and under a band. */
export const timelineHorizontal = defineBlock({
  label: "Horizontal timeline",
  description: "Dates on a band across the page, their events over and under it in turns.",
  family: "sequence",
  schema,
  sample: {
    type: "timeline-horizontal",
    title: "From 3 km of metro to 1,000",
    items: [
      { when: "1984", title: "Kolkata opens the first line", icon: "train-front" },
      { when: "2002", title: "Delhi begins", icon: "flag" },
      { when: "2011", title: "Bengaluru follows", icon: "building" },
      { when: "2017", title: "Hyderabad, Lucknow and Kochi", icon: "map" },
      { when: "2025", title: "1,000 km in 23 cities", icon: "trophy" },
    ],
  },
  structure: { kind: "events", suits },
  traits: () => ({ minWidth: 640, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <TimelineBand frame={frame} items={items} />
    </Titled>
  ),
});

function suits({ items }: EventsContent): Suit {
  const { count, title, detail } = entryLengths(items);
  const few = count <= 6 && title <= 48 && detail <= 90 && items.every(({ when }) => when.length <= 12);
  return { score: few ? 0.66 : 0.4, why: few ? "a few dates read best from left to right" : "the events have dates" };
}
