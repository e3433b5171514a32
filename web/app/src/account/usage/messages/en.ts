import type { Forecast, Grouping } from "../usage-api.ts";

export const en = {
  quota: "This month's pictures out of those the plan includes",
  of: (included: string) => `of ${included} pictures this month`,
  unlimited: "pictures this month; your plan has no end",
  reserved: (count: string) => `Being drawn at this moment: ${count}`,
  overage: (limit: string) =>
    `What is included is used up. Up to ${limit} are drawn as overage; beyond that requests are refused.`,
  refused: "The month's limit is reached. Requests for more are refused until next month, or until you change the plan.",
  forecast: (likely: string, low: string, high: string) =>
    `If it goes on like this: about ${likely} by the end of the month (between ${low} and ${high}).`,
  usedUpOn: (day: string) => `What is included is used up on ${day}.`,
  noForecast: {
    too_early: "A forecast takes three whole days of the month.",
    too_few_renders: "A forecast takes ten pictures.",
  } satisfies Record<NonNullable<Forecast["reason"]>, string>,
  month: "Month",
  by: "Counted by",
  groupings: { day: "Day", key: "API key", template: "Layout" } satisfies Record<Grouping, string>,
  without: { day: "–", key: "On this site, without a key", template: "Without a layout" } satisfies Record<Grouping, string>,
  none: "No picture was drawn in this month. Test keys aren't counted.",
  chart: "Pictures a day",
  renders: "pictures",
  csv: "Save as CSV",
  zone: "Days and months are those of India (Asia/Kolkata).",
};

export type UsageMessages = typeof en;
