import type { RateLimiter, Take, Verdict } from "../platform/ports/rate-limiter.ts";
import { decide, type OnUnavailable } from "./decide.ts";
import { verdictGivenBack } from "./gcra.ts";

export type Decision = { take: Take; verdict: Verdict };

type Deps = {
  limiter: Pick<RateLimiter, "take" | "giveBack">;
  onUnavailable: OnUnavailable;
  /** Keeps the isolate at work behind the answer. */
  waitUntil: (work: Promise<unknown>) => void;
};

/**
 * Asks every limit at once. Where one refuses, the others get back what they gave: a request that doesn't pass costs nothing.
 * A limiter that threw or let us wait is left out, and the rest decide.
 */
export async function decideAll({ limiter, onUnavailable, waitUntil }: Deps, takes: readonly Take[]): Promise<Decision[]> {
  const decisions = (
    await Promise.all(takes.map(async (take) => ({ take, verdict: await decide({ limiter, onUnavailable }, take) })))
  ).flatMap(({ take, verdict }) => (verdict ? [{ take, verdict }] : []));
  if (decisions.every(({ verdict }) => verdict.allowed)) return decisions;

  const giveBack = (take: Take) =>
    waitUntil(limiter.giveBack(take).catch((reason: unknown) => onUnavailable(take.limit.policy, reason)));
  return decisions.map(({ take, verdict }) => {
    if (!verdict.allowed) return { take, verdict };
    giveBack(take);
    return { take, verdict: verdictGivenBack(take.limit, verdict, take.cost) };
  });
}
