import type { MemberRepository } from "../../identity/index.ts";
import type { Mailer } from "../../platform/ports/mailer.ts";
import type { Notifications } from "../../platform/ports/notifications.ts";
import type { RunRepository, ScheduleRepository } from "../../schedules/index.ts";
import type { BatchDeps } from "../batches/batch-deps.ts";
import type { SourceDeps } from "../sources/fetch-source.ts";

export type ScheduleParts = { schedules: ScheduleRepository; runs: RunRepository };

export type TellDeps = {
  mailer: Mailer;
  notifications: Notifications;
  members: Pick<MemberRepository, "list">;
  /** Where the pages are; undefined on a development machine. */
  origin: string | undefined;
};

export type ScheduleDeps = BatchDeps & { schedule: ScheduleParts; sources: SourceDeps; tell: TellDeps };
