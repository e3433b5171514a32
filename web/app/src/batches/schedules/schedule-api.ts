import { ask, get, post } from "../../../../shared/api/ask.ts";

export type Upcoming = { at: string; local: string; moved: boolean };
export type ScheduleState = "active" | "paused" | "disabled";
export type Schedule = {
  id: string;
  name: string;
  state: ScheduleState;
  cron: string;
  time_zone: string;
  source: { kind: "file" | "url"; name: string; url: string | null };
  next: Upcoming[];
  moved_within_year: Upcoming[];
  last_batch: string | null;
  failing_since: string | null;
  last_error: { message: string } | null;
};
export type RunState = "waiting" | "started" | "unchanged" | "skipped" | "failed";
export type Run = {
  occurrence: string;
  missed: number;
  state: RunState;
  batch: string | null;
  problem: { message: string } | null;
};
export type Timetable = { cron: string; time_zone: string };
type Times = { next: Upcoming[]; moved_within_year: Upcoming[] };

/** Every call throws `ApiProblem`. */
export const scheduleApi = {
  list: async () => (await get<{ schedules: Schedule[] }>("/v1/schedules")).schedules,
  runs: async (id: string) => (await get<{ runs: Run[] }>(`/v1/schedules/${id}`)).runs,
  times: (timetable: Timetable) => get<Times>(`/v1/schedule-times?${new URLSearchParams({ ...timetable, count: "3" })}`),
  add: (schedule: Timetable & ({ url: string } | { batch: string }) & { only_changes?: boolean }) =>
    post<Schedule>("/v1/schedules", schedule),
  change: (id: string, change: Partial<Timetable & { url: string; name: string }>) =>
    ask<Schedule>("PATCH", `/v1/schedules/${id}`, change),
  steer: (id: string, step: "pause" | "resume" | "run") => post<unknown>(`/v1/schedules/${id}/${step}`, {}),
  remove: (id: string) => ask<undefined>("DELETE", `/v1/schedules/${id}`),
};
