export const rhythms = ["day", "weekday", "week", "month"] as const;
export type Rhythm = (typeof rhythms)[number];

/** A rhythm and a time of day such as 09:00: what most schedules are. */
export type Usual = { rhythm: Rhythm; time: string };

const days: Record<Rhythm, string> = { day: "* * *", weekday: "* * MON-FRI", week: "* * MON", month: "1 * *" };

export function cronOf({ rhythm, time }: Usual): string {
  const [hour = "0", minute = "0"] = time.split(":");
  return `${Number(minute)} ${Number(hour)} ${days[rhythm]}`;
}

/** Undefined for what somebody wrote in cron's own way. */
export function usualIn(cron: string): Usual | undefined {
  const [, minute, hour, rest] = /^(\d+) (\d+) (.+)$/.exec(cron) ?? [];
  const rhythm = rhythms.find((each) => days[each] === rest);
  if (!rhythm || minute === undefined || hour === undefined) return undefined;
  return { rhythm, time: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` };
}
