import type { RunRepository, ScheduleRepository } from "../../schedules/index.ts";
import type { BatchDeps } from "../batches/batch-deps.ts";
import type { SourceDeps } from "../sources/fetch-source.ts";
import type { TellOwnersDeps } from "../tell-owners.ts";

export type ScheduleParts = { schedules: ScheduleRepository; runs: RunRepository };

export type ScheduleDeps = BatchDeps & { schedule: ScheduleParts; sources: SourceDeps; tell: TellOwnersDeps };
