import { describe, expect, it } from "vitest";
import { modulePath } from "./module-path.ts";

const picture = ["##.#", "....", ".###"];
const rows = picture.map((row) => Array.from(row, (module) => module === "#"));

describe("modulePath", () => {
  it("draws each run of dark modules once", () => {
    expect(modulePath(rows)).toBe("M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z");
  });
});
