import { describe, expect, it } from "vitest";
import { describeTarget } from "./describe-target.ts";

const names = { people: new Map([["usr_2", "Alpha"]]), keys: new Map([["key_2", "Daily"]]) };

describe("describeTarget", () => {
  it("prefers the name that it had then", () => {
    const entry = { actor: "usr_1", target: "key_1", details: '{"name":"Nightly","mode":"live"}' };
    expect(describeTarget(entry, names)).toBe("“Nightly”");
  });

  it("finds a key's name where the entry has none", () => {
    const entry = { actor: "usr_1", target: "key_2", details: '{"replaced_by":"key_3"}' };
    expect(describeTarget(entry, names)).toBe("“Daily”");
  });

  it("tells whom an invitation went to", () => {
    const entry = { actor: "usr_1", target: "inv_1", details: '{"email":"a@chitra.test","role":"member"}' };
    expect(describeTarget(entry, names)).toBe("a@chitra.test");
  });

  it("knows members, and says nothing of whom it doesn't know or of the actor", () => {
    expect(describeTarget({ actor: "usr_1", target: "usr_2", details: "{}" }, names)).toBe("Alpha");
    expect(describeTarget({ actor: "usr_1", target: "usr_9", details: "{}" }, names)).toBeUndefined();
    expect(describeTarget({ actor: "usr_2", target: "usr_2", details: "{}" }, names)).toBeUndefined();
  });
});
