import { AppError } from "../kernel/app-error.ts";

export class QuotaExceeded extends AppError {
  constructor({ period, limit, used, wanted = 1 }: { period: string; limit: number; used: number; wanted?: number }) {
    const needed = wanted > 1 ? ` ${wanted} more are needed.` : "";
    super(
      "quota_exceeded",
      `${used} of the ${limit} renders that the plan allows in ${period} are used.${needed} Choose a larger plan, or go on next month.`,
    );
  }
}

export class UnknownReservation extends Error {
  constructor(requestId: string) {
    super(`${requestId} was never reserved, so it can't be committed.`);
  }
}
