import type { Instant } from "../../kernel/time.ts";

const istOffset = 5.5 * 3_600_000;

/** The Indian financial year, April to March in Asia/Kolkata, as the last two digits of both: `2627`. */
export function financialYearOf(at: Instant): string {
  const date = new Date(at + istOffset);
  const first = date.getUTCFullYear() - (date.getUTCMonth() < 3 ? 1 : 0);
  return [first, first + 1].map((year) => String(year % 100).padStart(2, "0")).join("");
}
