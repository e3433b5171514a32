export { catchUp } from "./catch-up.ts";
export { ScheduleBusy, ScheduleLimitReached, ScheduleNotActive, ScheduleNotFound, TooOften } from "./errors.ts";
export { type RunRepository, runRepository } from "./run-repository.ts";
export {
  isGivenUp,
  type RunProblem,
  type Schedule,
  type ScheduleRun,
  type ScheduleSource,
  type ScheduleState,
} from "./schedule.ts";
export { scheduleLimitsOf } from "./schedule-limits.ts";
export { type ScheduleRepository, scheduleRepository } from "./schedule-repository.ts";
export { readTimetable, type Timetable, type TimetableText } from "./timetable.ts";
