import type { Tenant } from "../kernel/caller.ts";
import type { Instant } from "../kernel/time.ts";

/** Names the effect of a request, however often it is tried. */
export type Attempt = { id: string; at: Instant };

/** Whose key it is. Tenants that send equal keys know nothing of each other. */
export type KeyOwner = Tenant & { keyHash: string };

/** A body is in the row, or in an object of its own where it is large. */
export type KeptBody = { inline: Uint8Array<ArrayBuffer> } | { object: string };

export type KeptAnswer = { status: number; headers: Record<string, string>; body: KeptBody };

/** `secret`: the answer may not be kept, only that there was one. */
export type Outcome = { kind: "answered"; answer: KeptAnswer } | { kind: "secret"; status: number };

export type IdempotencyRecord = {
  fingerprint: string;
  attempt: Attempt;
  /** The try that holds the record. */
  claim: string;
  /** Undefined while in flight. */
  outcome: Outcome | undefined;
};

/** After a crash a retry takes over once this has passed; who is alive renews it. */
export const leaseMilliseconds = 15_000;
/** What the names of bodies that are objects begin with. */
export const bodiesUnder = "idempotency/";

export const keptMilliseconds = 24 * 3_600_000;
