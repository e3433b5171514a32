import { z } from "zod";

/** Canvas sizes by name, in px at scale 1. `auto` is as high as its content. A4 is 150 dpi. */
export const sizes = {
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
  a4: { width: 1240, height: 1754 },
  auto: { width: 1080, height: undefined },
} as const;

export const sizeNames = Object.keys(sizes) as [keyof typeof sizes, ...(keyof typeof sizes)[]];

const custom = z.strictObject({
  width: z.int().min(320).max(4000),
  height: z.int().min(320).max(8000).optional(),
});

export const Size = z.union([z.enum(sizeNames), custom]);
export type Size = z.infer<typeof Size>;

/** The canvas in px; `height` is undefined where the content decides it. */
export type Canvas = { width: number; height: number | undefined };

export const canvasOf = (size: Size): Canvas =>
  typeof size === "string" ? sizes[size] : { width: size.width, height: size.height };

/** resvg needs 16 bytes a pixel at its peak and an isolate has 128 MB: 9 megapixels is what is safe. */
export const maxPixels = 9_000_000;
