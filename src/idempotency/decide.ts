import type { Attempt, IdempotencyRecord, KeptAnswer } from "./idempotency-record.ts";

type Try = { fingerprint: string; claim: string };

export type Decision =
  | { kind: "proceed"; attempt: Attempt }
  | { kind: "replay"; answer: KeptAnswer }
  | { kind: "reused" }
  | { kind: "in_flight" }
  | { kind: "not_kept"; status: number };

/** What a try is to do, by the record as it is after the try has reached for it. */
export function decide({ fingerprint, attempt, claim, outcome }: IdempotencyRecord, tried: Try): Decision {
  if (fingerprint !== tried.fingerprint) return { kind: "reused" };
  if (outcome?.kind === "answered") return { kind: "replay", answer: outcome.answer };
  if (outcome?.kind === "secret") return { kind: "not_kept", status: outcome.status };
  return claim === tried.claim ? { kind: "proceed", attempt } : { kind: "in_flight" };
}
