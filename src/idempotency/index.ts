export { type Answer, beginAttempt } from "./begin-attempt.ts";
export { type Ending, endAttempt } from "./end-attempt.ts";
export { RequestInFlight } from "./errors.ts";
export { forgetAnswers } from "./forget-answers.ts";
export { holdLease } from "./hold-lease.ts";
export { type IdempotencyRepository, idempotencyRepository } from "./idempotency-repository.ts";
export { sweepBodies } from "./sweep-bodies.ts";
