import { describe, expect, it } from "vitest";
import { decide, fits, type Standing } from "./ledger.ts";

const append = (committed: number, reserved: number) => ({ step: "append", change: { committed, reserved } });
const repeat = { step: "repeat" };
const refuse = { step: "refuse" };

describe("decide", () => {
  it.each<[Standing, ReturnType<typeof decide>[]]>([
    // standing     reserve        commit         release        expire
    ["unknown", [append(0, 2), refuse, repeat, repeat]],
    ["open", [repeat, append(2, -2), append(0, -2), append(0, -2)]],
    ["committed", [repeat, repeat, refuse, repeat]],
    ["released", [append(0, 2), append(2, 0), repeat, repeat]],
    ["expired", [append(0, 2), append(2, 0), repeat, repeat]],
  ] as [Standing, ReturnType<typeof decide>[]][])(
    "knows what each command does to a request that is %s",
    (standing, expected) => {
      const commands = ["reserve", "commit", "release", "expire"] as const;
      expect(commands.map((command) => decide(command, standing, 2))).toEqual(expected);
    },
  );
});

describe("fits", () => {
  it("counts what is reserved as taken", () => {
    const quota = { included: 10, limit: 10 };
    expect(fits({ committed: 7, reserved: 2 }, 1, quota)).toBe(true);
    expect(fits({ committed: 7, reserved: 3 }, 1, quota)).toBe(false);
    expect(fits({ committed: 8, reserved: 1 }, 2, quota)).toBe(false);
  });

  it("has room beyond what is included, up to the limit", () => {
    expect(fits({ committed: 14, reserved: 0 }, 1, { included: 10, limit: 15 })).toBe(true);
    expect(fits({ committed: 15, reserved: 0 }, 1, { included: 10, limit: 15 })).toBe(false);
  });

  it("has no end without a limit", () => {
    expect(fits({ committed: 1e9, reserved: 0 }, 1, { included: null, limit: null })).toBe(true);
  });
});
