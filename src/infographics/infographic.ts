import type { FitNote, InfographicSpec, Warning } from "../infographic/index.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { InfographicId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export type InputKind = "prompt" | "text" | "table" | "spec";

/** px at scale 1. */
export type PageSize = { width: number; height: number };

/** What is known of a picture once it was drawn: its pages, at least one, what its owner should know, and how it was made to fit. */
export type Drawing = { pages: [PageSize, ...PageSize[]]; warnings: Warning[]; fit: FitNote[] };

/** Why the planner gave a block its structure, and which others would do; `where` is its path in the spec. */
export type KeptChoice = {
  where: string;
  type: string;
  why: string;
  alternatives: { type: string; score: number; why: string }[];
};

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
  /** None for a spec that was brought whole. */
  choices: KeptChoice[];
};
