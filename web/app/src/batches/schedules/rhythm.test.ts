import { expect, it } from "vitest";
import { cronOf, rhythms, usualIn } from "./rhythm.ts";

it("writes a rhythm as cron has it, and knows it again", () => {
  expect(cronOf({ rhythm: "weekday", time: "09:05" })).toBe("5 9 * * MON-FRI");
  for (const rhythm of rhythms) {
    const usual = { rhythm, time: "07:30" };
    expect(usualIn(cronOf(usual))).toEqual(usual);
  }
});

it.each(["*/15 * * * *", "0 9,15 * * *", "0 9 2 * *", "nonsense"])("leaves %s as it was written", (cron) => {
  expect(usualIn(cron)).toBeUndefined();
});
