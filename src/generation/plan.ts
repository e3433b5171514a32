import type { InfographicDraft, Warning } from "../infographic/index.ts";

/** What a planner gives back: the picture in words and numbers, and what was done to the input on the way. */
export type Plan = { spec: InfographicDraft; warnings: Warning[] };
