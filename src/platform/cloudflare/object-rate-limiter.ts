import type { RateLimiter } from "../ports/rate-limiter.ts";

/** One Durable Object for each subject, so that a subject is counted in one place wherever its requests come in. */
export function objectRateLimiter(objects: Env["RATE_LIMITER"]): RateLimiter {
  const objectOf = (subject: string) => objects.get(objects.idFromName(subject));

  return {
    async take({ subject, limit, cost }) {
      return await objectOf(subject).take(limit, cost);
    },
    async giveBack({ subject, limit, cost }) {
      await objectOf(subject).giveBack(limit, cost);
    },
    async record(subject, key, activities) {
      await objectOf(subject).record(key, activities);
    },
    async flush(subject) {
      await objectOf(subject).flush();
    },
  };
}
