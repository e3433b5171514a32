import type { Instant } from "../kernel/time.ts";
import type { AnswerBodies } from "../platform/ports/answer-bodies.ts";
import type { IdempotencyRepository } from "./idempotency-repository.ts";

type Deps = {
  answers: Pick<IdempotencyRepository, "forgetExpired" | "expiredObjects" | "forget">;
  bodies: Pick<AnswerBodies, "remove">;
};

/** Below the 100 bound parameters of a statement of D1. */
const page = 90;

/** Takes away what is older than 24 hours, each object before the row that names it. Gives how many answers are gone. */
export async function forgetAnswers({ answers, bodies }: Deps, now: Instant): Promise<number> {
  let forgotten = await answers.forgetExpired(now);
  for (;;) {
    const objects = await answers.expiredObjects(now, page);
    if (objects.length === 0) return forgotten;
    await bodies.remove(objects);
    await answers.forget(now, objects);
    forgotten += objects.length;
  }
}
