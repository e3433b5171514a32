import type { Branded } from "./ids.ts";

/** Milliseconds since the Unix epoch, UTC. */
export type Instant = Branded<number, "Instant">;

export const instant = (milliseconds: number): Instant => milliseconds as Instant;

/** Half open: `end` belongs to the next one. */
export type Period = { start: Instant; end: Instant };
