import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { progressOf, quarterPassed } from "./progress.ts";
import { emptyLog, foldUpdate, hasEnded } from "./progress-log.ts";
import { csvHead, csvLines } from "./result-csv.ts";

const standing = {
  state: "running" as const,
  total: 100,
  drawn: 18,
  failed: 2,
  cancelled: 0,
  startedAt: instant(0),
  endedAt: null,
};

describe("progressOf", () => {
  it("goes on at the rate so far", () => {
    expect(progressOf(standing, instant(10_000))).toEqual({ perMinute: 120, secondsLeft: 40 });
  });

  it("says nothing before a few are done", () => {
    expect(progressOf({ ...standing, drawn: 1, failed: 1 }, instant(10_000))).toEqual({ perMinute: null, secondsLeft: null });
  });
});

describe("quarterPassed", () => {
  it("names each quarter once, and never the end", () => {
    const passed = Array.from({ length: 10 }, (_, index) =>
      quarterPassed({ total: 10, drawn: index + 1, failed: 0, cancelled: 0 }),
    );
    expect(passed.filter((quarter) => quarter !== undefined)).toEqual([25, 50, 75]);
  });
});

describe("foldUpdate", () => {
  const update = (state: string, drawn: number, round = 1) => ({ state, round, total: 9, drawn, failed: 0, cancelled: 0 });

  it("never goes back, though news come late and mixed", () => {
    const news = [
      update("running", 2),
      update("running", 5),
      update("running", 3),
      update("completed", 9),
      update("running", 8),
    ];
    const log = news.reduce((state, each) => foldUpdate(state, each).log, emptyLog);
    expect(log).toMatchObject({ lastId: 5, snapshot: { state: "completed", drawn: 9 } });
    expect(hasEnded(log)).toBe(true);
  });

  it("begins anew with another round", () => {
    const ended = foldUpdate(emptyLog, update("completed", 9)).log;
    expect(hasEnded(foldUpdate(ended, update("running", 7, 2)).log)).toBe(false);
  });
});

describe("results as CSV", () => {
  it("hold nothing that a spreadsheet would run", () => {
    const text = csvHead(["row"]) + csvLines([["=cmd|' /C calc'!A0", "+1", "-2", "@x", "\t=1", "|x", 'plain, "quoted"', 5]]);
    expect(text).toBe('\uFEFFrow\r\n"\'=cmd|\' /C calc\'!A0","\'+1","\'-2","\'@x","\'\t=1","\'|x","plain, ""quoted""",5\r\n');
  });
});
