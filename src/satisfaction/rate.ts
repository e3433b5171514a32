import { AppError } from "../kernel/app-error.ts";
import type { Caller } from "../kernel/caller.ts";
import type { InfographicId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { periodOf, type Rating, type RatingKind } from "./rating.ts";
import type { RatingRepository } from "./rating-repository.ts";

type Deps = { clock: Clock; ratings: Pick<RatingRepository, "save" | "withdraw"> };
type Answer = { kind: RatingKind; score: number; infographicId?: InfographicId | undefined; isGuest: boolean };

/** An organization has one voice by its keys, however many it has. */
const personOf = ({ by, orgId }: Caller): string => (by.kind === "session" ? by.userId : orgId);

/** Keeps what a person thinks, in the place of what they thought before in the same period. Throws `live_mode_required`. */
export async function rate({ clock, ratings }: Deps, caller: Caller, answer: Answer): Promise<Rating> {
  if (caller.mode !== "live") throw new AppError("live_mode_required", "What is tried with a test key isn't rated.");
  const at = clock.now();
  const { kind, score, infographicId = null, isGuest } = answer;
  const { orgId } = caller;
  const period = periodOf(kind, at);
  const rating = { person: personOf(caller), kind, period, orgId, score, infographicId, at, counts: !isGuest };
  await ratings.save(rating);
  return rating;
}

/** Takes back what a person has answered in this period. Throws `live_mode_required`, and `not_found` where that is nothing. */
export async function withdrawRating({ clock, ratings }: Deps, caller: Caller, kind: RatingKind): Promise<void> {
  if (caller.mode !== "live") throw new AppError("live_mode_required", "What is tried with a test key isn't rated.");
  const period = periodOf(kind, clock.now());
  if (await ratings.withdraw(personOf(caller), kind, period)) return;
  throw new AppError("not_found", `You have said nothing in ${period} that could be taken back.`);
}
