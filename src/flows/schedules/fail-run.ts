import type { Job } from "../../jobs/index.ts";
import type { RunId } from "../../kernel/ids.ts";
import { isGivenUp, type RunProblem, type Schedule, type ScheduleRun } from "../../schedules/index.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";
import { scheduleMail } from "./schedule-mail.ts";

const toldAtMost = 10;

type Deps = Pick<ScheduleDeps, "clock" | "schedule" | "tell">;

/** Keeps why an occurrence came to nothing. A schedule of which nothing has for a day, five times or more, is disabled. */
export async function failRun(deps: Deps, run: ScheduleRun, { code, message }: RunProblem): Promise<void> {
  const now = deps.clock.now();
  const schedule = await deps.schedule.runs.fail(run, { code, message }, now);
  if (schedule?.state !== "active" || !isGivenUp(schedule, now)) return;
  const { orgId, id: target, name, failures } = schedule;
  const entry = { orgId, at: now, actor: "schedules", action: "schedule.disabled", target, details: { name, failures } };
  const set = { state: "disabled" as const, nextAt: null, updatedAt: now };
  if (await deps.schedule.schedules.move(schedule, { from: ["active"], set, entry })) await tellOwners(deps, schedule);
}

/** A job that was given up leaves no occurrence waiting. */
export async function buryRun(deps: Deps, { subject, lastError }: Job): Promise<void> {
  const found = await deps.schedule.runs.load(subject as RunId);
  if (found?.run.state !== "waiting") return;
  const message = `It failed on our side, as often as it may be tried (${lastError ?? "without a word"}).`;
  await failRun(deps, found.run, { code: "internal", message });
}

/** In the account, and by mail to owners and admins. */
async function tellOwners({ tell, clock }: Deps, schedule: Schedule): Promise<void> {
  const { id, orgId, name, failingSince, failures } = schedule;
  await tell.notifications.notify(orgId, {
    ...{ id: `schedule:${id}:disabled:${failingSince}`, kind: "schedule.disabled", at: clock.now() },
    facts: { schedule_id: id, name, failures },
  });
  const members = await tell.members.list(orgId);
  const told = members.filter(({ role }) => role === "owner" || role === "admin").slice(0, toldAtMost);
  for (const { email } of told) await tell.mailer.send(scheduleMail({ to: email, schedule, origin: tell.origin }));
}
