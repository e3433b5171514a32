import { describe, expect, it } from "vitest";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { readOptions } from "./options.ts";

const refusal = (...args: string[]): CommandLineError => {
  try {
    readOptions(args);
  } catch (error) {
    if (error instanceof CommandLineError) return error;
  }
  throw new Error("It was accepted.");
};

describe("readOptions", () => {
  it("serves on 8787 until stopped when nothing is asked", () => {
    expect(readOptions([])).toEqual({ port: 8787, once: false, data: ".wrangler/state", help: false });
  });

  it("takes a port, a folder and --once", () => {
    expect(readOptions(["--once", "--port", "9000", "--data", "data"])).toMatchObject({
      port: 9000,
      once: true,
      data: "data",
    });
  });

  it.each(["0", "65536", "abc", "-1", "8787.5"])("refuses port %s", (port) => {
    expect(refusal(`--port=${port}`)).toMatchObject({ exitCode: 2, message: expect.stringContaining(port) });
  });

  it("names a flag it doesn't know", () => {
    expect(refusal("--prot", "9000")).toMatchObject({ exitCode: 2, message: expect.stringContaining("--prot") });
  });
});
