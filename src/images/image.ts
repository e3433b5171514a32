import type { Tenant } from "../kernel/caller.ts";
import type { ImageId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export const imageTypes = ["image/png", "image/jpeg", "image/svg+xml"] as const;
export type ImageType = (typeof imageTypes)[number];

/** 5 MB, as people count it. */
export const maxImageBytes = 5_000_000;
/** A picture of more can't be decoded beside everything else that an isolate holds. */
export const maxImagePixels = 24_000_000;

export type ImageFacts = { type: ImageType; width: number; height: number };

/** An upload. Its bytes are stored once for each tenant, under their hash. */
export type Image = Tenant & ImageFacts & { id: ImageId; hash: string; bytes: number; createdAt: Instant };
