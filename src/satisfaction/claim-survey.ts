import type { UserId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { periodOf } from "./rating.ts";
import type { RatingRepository } from "./rating-repository.ts";

type Deps = { clock: Clock; ratings: Pick<RatingRepository, "claimSurvey"> };

/** `isDue` once for a person with an account and a quarter: whoever is told so shows the survey, and nobody does again before the next one. */
export async function claimSurvey(
  { clock, ratings }: Deps,
  who: { userId: UserId; isGuest: boolean },
): Promise<{ period: string; isDue: boolean }> {
  const { userId, isGuest } = who;
  const at = clock.now();
  const period = periodOf("survey", at);
  return { period, isDue: !isGuest && (await ratings.claimSurvey({ person: userId, period, at })) };
}
