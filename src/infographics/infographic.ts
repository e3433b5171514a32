import type { FitNote, InfographicSpec, Warning } from "../infographic/index.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { InfographicId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export type InputKind = "prompt" | "text" | "table" | "spec";

/** What is known of a picture once it was drawn: its size in px at scale 1, what its owner should know, and how it was made to fit. */
export type Drawing = { width: number; height: number; warnings: Warning[]; fit: FitNote[] };

/** An infographic that was asked for and drawn. Neither its spec nor its picture ever changes. */
export type Infographic = Tenant & {
  id: InfographicId;
  createdAt: Instant;
  inputKind: InputKind;
  /** Names the picture: infographics of equal content and design share it. */
  contentKey: string;
  spec: InfographicSpec;
  /** The names that were chosen, by the owner or by the content; the spec has them too. */
  design: { template: string; theme: string };
  /** What was done to the input on the way to the spec. */
  inputWarnings: Warning[];
  drawing: Drawing;
};
