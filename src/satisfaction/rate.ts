import { AppError } from "../kernel/app-error.ts";
import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { InfographicId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { periodOf, type Rating, type RatingKind } from "./rating.ts";
import type { RatingRepository } from "./rating-repository.ts";

type Deps = { clock: Clock; ratings: Pick<RatingRepository, "save"> };
type Answer = { kind: RatingKind; score: number; infographicId?: InfographicId | undefined };

/** Keeps what a person thinks, in the place of what they thought before in the same period. Throws `live_mode_required`. */
export async function rate({ clock, ratings }: Deps, caller: Caller, answer: Answer): Promise<Rating> {
  if (caller.mode !== "live") throw new AppError("live_mode_required", "What is tried with a test key isn't rated.");
  const at = clock.now();
  const { kind, score, infographicId = null } = answer;
  const rating = { person: actorOf(caller), kind, period: periodOf(kind, at), orgId: caller.orgId, score, infographicId, at };
  await ratings.save(rating);
  return rating;
}
