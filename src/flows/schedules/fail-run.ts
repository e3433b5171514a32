import type { Job } from "../../jobs/index.ts";
import type { EventDraft } from "../../kernel/event-draft.ts";
import type { RunId } from "../../kernel/ids.ts";
import type { Condition } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { isGivenUp, type RunProblem, type Schedule, type ScheduleRun } from "../../schedules/index.ts";
import { tellingOwners } from "../tell-owners.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";

type Deps = Pick<ScheduleDeps, "clock" | "schedule" | "tell" | "events">;

/** Keeps why an occurrence came to nothing. A schedule of which nothing has for a day, five times or more, is disabled. */
export async function failRun(deps: Deps, run: ScheduleRun, { code, message }: RunProblem): Promise<void> {
  const now = deps.clock.now();
  const schedule = await deps.schedule.runs.fail(run, { code, message }, now);
  if (schedule?.state !== "active" || !isGivenUp(schedule, now)) return;
  const { orgId, id: target, name, failures, failingSince } = schedule;
  const entry = { orgId, at: now, actor: "schedules", action: "schedule.disabled", target, details: { name, failures } };
  const notice = {
    ...{ id: `schedule:${target}:disabled:${failingSince}`, kind: "schedule.disabled", at: now },
    facts: { schedule_id: target, name, failures, code },
  };
  const also = (disabled: Condition) => tellingOwners(deps.tell, { orgId, notice }, disabled);
  if (await deps.schedule.schedules.disable(schedule, { entry, event: disabledEvent(schedule, now), also }))
    deps.events.handOn();
}

const longestDetail = 1_000;

function disabledEvent({ id, orgId, mode, name, failures, failingSince, lastError }: Schedule, at: Instant): EventDraft {
  const { code, message } = lastError ?? { code: "internal", message: "" };
  const data = { schedule_id: id, name, failures, code, detail: message.slice(0, longestDetail), path: `/v1/schedules/${id}` };
  return { orgId, mode, type: "batch.schedule_disabled", subject: `${id}:${failingSince}`, at, data };
}

/** A job that was given up leaves no occurrence waiting. */
export async function buryRun(deps: Deps, { subject, lastError }: Job): Promise<void> {
  const found = await deps.schedule.runs.load(subject as RunId);
  if (found?.run.state !== "waiting") return;
  const message = `It failed on our side, as often as it may be tried (${lastError ?? "without a word"}).`;
  await failRun(deps, found.run, { code: "internal", message });
}
