import { z } from "zod";
import { text } from "../infographic/text.ts";
import type { Tenant } from "../kernel/caller.ts";
import { type BrandId, imageIdPattern } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "is not a colour such as #0b5fff")
  .transform((value) => value.toLowerCase() as `#${string}`);

/** Text needs two weights, for words and for what stands out in them. */
export const displayFamilies = ["inter", "source-serif", "baloo", "poppins", "playfair", "rajdhani", "kalam"] as const;
export const textFamilies = ["inter", "source-serif", "kalam"] as const;

/** What a brand gives a theme. Its colours are moved in lightness where they couldn't be read otherwise. */
export const BrandKit = z.strictObject({
  colors: z.strictObject({
    primary: color,
    secondary: color.optional(),
    background: color.optional(),
    ink: color.optional(),
  }),
  fonts: z.strictObject({ display: z.enum(displayFamilies).optional(), text: z.enum(textFamilies).optional() }).optional(),
  logo: z.string().regex(imageIdPattern, "is not the id of an image").optional(),
  footer: z
    .strictObject({
      name: text(40),
      url: z
        .url({ protocol: /^https?$/ })
        .max(120)
        .optional(),
    })
    .optional(),
});
export type BrandKit = z.output<typeof BrandKit>;

export const brandName = text(60);

export type Brand = Tenant & { id: BrandId; name: string; kit: BrandKit; createdAt: Instant; updatedAt: Instant };
