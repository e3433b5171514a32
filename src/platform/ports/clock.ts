import type { Instant } from "../../kernel/time.ts";

export type Clock = { now(): Instant };
