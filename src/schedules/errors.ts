import { AppError } from "../kernel/app-error.ts";

export class InvalidTimetable extends AppError {
  constructor(path: "cron" | "time_zone", message: string) {
    super("invalid_request", `${path} ${message}.`, [{ path, message }]);
  }
}

export class TooOften extends AppError {
  constructor(gap: number, leastGap: number) {
    const message = `would run after ${spell(gap)}; on your plan there have to be at least ${spell(leastGap)} between two runs`;
    super("limit_exceeded", `cron ${message}.`, [{ path: "cron", message }]);
  }
}

export class ScheduleNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no schedule ${id}. GET /v1/schedules lists yours.`);
  }
}

export class ScheduleLimitReached extends AppError {
  constructor(limit: number) {
    const schedules = limit === 1 ? "one schedule" : `${limit} schedules`;
    super("limit_exceeded", `Your plan has room for ${schedules}. Delete one first.`);
  }
}

export class ScheduleBusy extends AppError {
  constructor() {
    super("conflict", "A run of this schedule is under way already. GET /v1/schedules/{id} tells what becomes of it.");
  }
}

export class ScheduleNotActive extends AppError {
  constructor(state: string) {
    super("wrong_state", `A schedule that is ${state} can't run now. Resume it first.`);
  }
}

function spell(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes === 60) return "an hour";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
