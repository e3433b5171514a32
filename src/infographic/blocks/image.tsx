import { z } from "zod";
import { imageIdPattern } from "../../kernel/ids.ts";
import { defineBlock } from "../block.ts";
import { ImageFrame } from "../drawing/image-frame.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { blockTitle } from "./data.ts";

const share = z.number().min(0).max(1);

const schema = z.strictObject({
  type: z.literal("image"),
  title: blockTitle,
  image: z
    .string()
    .regex(imageIdPattern, "is not the id of an image; upload one with POST /v1/images")
    .optional()
    .describe("Id of an upload; a place is kept where it is absent"),
  alt: text(240).describe("What the picture shows, for people who don't see it"),
  caption: text(240).optional(),
  fit: z.enum(["cover", "contain"]).default("cover").describe("cover fills the frame and crops; contain shows all of it"),
  frame: z.enum(["wide", "square", "tall"]).optional().describe("Shape of the frame; that of the picture where it is absent"),
  focus: z
    .strictObject({ x: share, y: share })
    .default({ x: 0.5, y: 0.5 })
    .describe("What stays in view where the picture is cropped, in shares of its width and height"),
});

/** A picture of one's own, as large as the column. */
export const image = defineBlock({
  label: "Picture",
  description: "An uploaded photo or drawing, with a caption; for what words and figures can't show.",
  family: "frame",
  schema,
  sample: {
    type: "image",
    alt: "The stepwell of Abhaneri in Rajasthan, thirteen storeys deep",
    caption: "Chand Baori at Abhaneri, Rajasthan: 3,500 steps on three sides",
    frame: "wide",
  },
  traits: () => ({ minWidth: 300, stretches: false }),
  draw,
});

function draw({ title, caption, ...picture }: z.output<typeof schema>, frame: Frame): JSXNode {
  return (
    <Titled frame={frame} title={title} note={caption}>
      <ImageFrame frame={frame} picture={picture} />
    </Titled>
  );
}
