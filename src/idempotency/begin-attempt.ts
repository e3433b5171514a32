import type { Tenant } from "../kernel/caller.ts";
import { randomId } from "../kernel/ids.ts";
import { sha256 } from "../kernel/sha256.ts";
import type { AnswerBodies } from "../platform/ports/answer-bodies.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { decide } from "./decide.ts";
import { AnswerNotKept, IdempotencyKeyReused, RequestInFlight } from "./errors.ts";
import { fingerprintOf, type RequestFacts } from "./fingerprint.ts";
import { requireIdempotencyKey } from "./idempotency-key.ts";
import type { Attempt, KeptAnswer, KeyOwner } from "./idempotency-record.ts";
import type { IdempotencyRepository } from "./idempotency-repository.ts";

type Deps = { clock: Clock; answers: Pick<IdempotencyRepository, "claim">; bodies: Pick<AnswerBodies, "get" | "remove"> };
type Request = { tenant: Tenant; key: string; facts: RequestFacts; attempt: Attempt };

/** What a request may write its answer under. */
export type Claim = { owner: KeyOwner; id: string };

export type Answer = { status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> };

export type Begun = { kind: "proceed"; attempt: Attempt; claim: Claim } | { kind: "replay"; answer: Answer };

/**
 * Lets one request of a key go on, with the id of its first attempt, and gives the others its answer.
 * Throws AppErrors `invalid_request`, `idempotency_key_reused`, `request_in_flight` and `answer_not_kept`.
 */
export async function beginAttempt(deps: Deps, { tenant, key, facts, attempt }: Request): Promise<Begun> {
  const [keyHash, fingerprint] = await Promise.all([sha256(requireIdempotencyKey(key)), fingerprintOf(facts)]);
  const owner = { orgId: tenant.orgId, mode: tenant.mode, keyHash };
  const claim = randomId("try");

  const { record, abandoned } = await deps.answers.claim(owner, { fingerprint, attempt, claim, now: deps.clock.now() });
  if (abandoned.length > 0) await deps.bodies.remove(abandoned);

  const decision = decide(record, { fingerprint, claim });
  switch (decision.kind) {
    case "proceed":
      return { kind: "proceed", attempt: decision.attempt, claim: { owner, id: claim } };
    case "replay":
      return { kind: "replay", answer: await whole(deps, decision.answer) };
    case "reused":
      throw new IdempotencyKeyReused();
    case "in_flight":
      throw new RequestInFlight();
    case "not_kept":
      throw new AnswerNotKept(decision.status);
  }
}

async function whole({ bodies }: Deps, { body, ...answer }: KeptAnswer): Promise<Answer> {
  if ("inline" in body) return { ...answer, body: body.inline };
  const found = await bodies.get(body.object);
  if (!found) throw new Error(`The body of a kept answer is gone: ${body.object}`);
  return { ...answer, body: found };
}
