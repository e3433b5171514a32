import type { AnswerBodies } from "../platform/ports/answer-bodies.ts";
import type { Answer, Claim } from "./begin-attempt.ts";
import { bodiesUnder, type KeptBody } from "./idempotency-record.ts";
import type { IdempotencyRepository } from "./idempotency-repository.ts";

type Deps = {
  answers: Pick<IdempotencyRepository, "complete" | "release">;
  bodies: Pick<AnswerBodies, "put" | "remove">;
};

/** `secret`: what may be kept nowhere. `failed`: no answer to be kept, so that a retry goes on. */
export type Ending = { kind: "answered"; answer: Answer } | { kind: "secret"; status: number } | { kind: "failed" };

/** Larger bodies, pictures mostly, are objects of their own. */
const maxInlineBytes = 64 * 1024;

/** Keeps the answer for those who send the same again. */
export async function endAttempt(deps: Deps, { owner, id }: Claim, ending: Ending): Promise<void> {
  if (ending.kind === "failed") return deps.answers.release(owner, id);
  if (ending.kind === "secret") {
    await deps.answers.complete(owner, id, ending);
    return;
  }

  const { body, ...answer } = ending.answer;
  const kept = keptBody({ owner, id }, body);
  if ("object" in kept) await deps.bodies.put(kept.object, body);
  const completed = await deps.answers.complete(owner, id, { kind: "answered", answer: { ...answer, body: kept } });
  if (!completed && "object" in kept) await deps.bodies.remove([kept.object]);
}

/** Each try has an object of its own: one that has lost its lease can't write over the answer of who took over. */
const keptBody = ({ owner, id }: Claim, body: Uint8Array<ArrayBuffer>): KeptBody =>
  body.byteLength <= maxInlineBytes ? { inline: body } : { object: `${bodiesUnder}${owner.orgId}/${owner.keyHash}/${id}` };
