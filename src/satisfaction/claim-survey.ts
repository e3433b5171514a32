import type { OrgId, UserId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { periodOf } from "./rating.ts";
import type { RatingRepository } from "./rating-repository.ts";

type Deps = { clock: Clock; ratings: Pick<RatingRepository, "claimSurvey"> };

type Visitor = { userId: UserId; orgId: OrgId; isGuest: boolean };

/** Who has hardly begun has no opinion yet: the survey waits for an account of some days and an organization with some pictures. */
const experience = { milliseconds: 3 * 86_400_000, pictures: 5 };

/** `isDue` once for a person with an account and a quarter: whoever is told so shows the survey, and nobody does again before the next one. */
export async function claimSurvey(
  { clock, ratings }: Deps,
  { userId, orgId, isGuest }: Visitor,
): Promise<{ period: string; isDue: boolean }> {
  const at = clock.now();
  const period = periodOf("survey", at);
  const { milliseconds, pictures } = experience;
  const needed = { orgId, joinedBy: instant(at - milliseconds), pictures };
  return { period, isDue: !isGuest && (await ratings.claimSurvey({ person: userId, period, at }, needed)) };
}
