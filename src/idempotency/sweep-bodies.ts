import { type Instant, instant } from "../kernel/time.ts";
import type { AnswerBodies } from "../platform/ports/answer-bodies.ts";
import { bodiesUnder, keptMilliseconds } from "./idempotency-record.ts";

type Deps = { bodies: Pick<AnswerBodies, "removeBefore"> };

/**
 * Takes away bodies that no answer names, since a try broke off between the two. A body is put after its row was begun, so
 * one that is older than any answer belongs to none. Gives how many.
 */
export const sweepBodies = ({ bodies }: Deps, now: Instant): Promise<number> =>
  bodies.removeBefore(bodiesUnder, instant(now - keptMilliseconds));
