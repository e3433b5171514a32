import type { Instant } from "../../kernel/time.ts";
import type { VerdictRecord } from "../../releases/index.ts";
import { type Closing, MonthNotClosable } from "../../revenue/index.ts";
import { closeRevenueMonths, type RevenueParts } from "../revenue/close-revenue-months.ts";
import { type JudgeDeps, judgeClosings } from "./judge-closings.ts";

type Deps = RevenueParts & JudgeDeps;
type Review = { closings: Closing[]; records: VerdictRecord[]; isDone: boolean; refused?: MonthNotClosable };

/**
 * One step of a day's run: closes the months that are due and judges the releases by what was closed. What one invocation
 * can't do is left for the next one, until `isDone`. A month that can't be closed ends the run and waits for that of the next day.
 */
export async function reviewMonths(deps: Deps, dueAt: Instant): Promise<Review> {
  const closed = await closeRevenueMonths(deps, dueAt).catch((error: unknown) => {
    if (error instanceof MonthNotClosable) return { closings: [], isDone: true, refused: error };
    throw error;
  });
  const { records, isDone } = await judgeClosings(deps, dueAt);
  const step = { ...closed, records, isDone: closed.isDone && isDone };
  if (step.isDone) await deps.runs.end(dueAt);
  return step;
}
