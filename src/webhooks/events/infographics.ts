import { z } from "zod";
import { count, defineEvents } from "./define-events.ts";

const id = z.string().describe("Of the infographic");
const infographic = "inf_7m2k9q4x8v1c5n3b6z0t2w4r8y";

export const infographicEvents = defineEvents({
  "infographic.completed": {
    summary: "An infographic is drawn, and can be read at its address",
    data: z.object({
      infographic_id: id,
      title: z.string(),
      template: z.string(),
      theme: z.string(),
      width: count,
      height: count,
      needs_content: z.boolean(),
      path: z.string().describe("Where it is, below the address of the API"),
    }),
    example: {
      infographic_id: infographic,
      title: "Exports doubled in five years",
      template: "board",
      theme: "paper",
      width: 1080,
      height: 1350,
      needs_content: false,
      path: `/v1/infographics/${infographic}`,
    },
  },
  "infographic.failed": {
    summary: "An infographic was asked for and couldn't be drawn; it isn't charged",
    data: z.object({ infographic_id: id, code: z.string(), detail: z.string() }),
    example: {
      infographic_id: infographic,
      code: "empty_input",
      detail: "The text has no words or figures to draw. Send a few sentences, a list or a table.",
    },
  },
  "infographic.reviewed": {
    summary: "A person has said how content they are with an infographic",
    data: z.object({ infographic_id: id, score: z.int().min(1).max(5).describe("5 is best"), path: z.string() }),
    example: { infographic_id: infographic, score: 5, path: `/v1/infographics/${infographic}` },
  },
});
