import { describe, expect, it } from "vitest";
import { preferredType } from "./preferred-type.ts";

const offered = ["application/json", "image/png", "image/svg+xml"] as const;

describe("preferredType", () => {
  it.each([
    [undefined, "application/json"],
    ["", "application/json"],
    ["*/*", "application/json"],
    ["image/png", "image/png"],
    ["IMAGE/PNG", "image/png"],
    ["image/*", "image/png"],
    ["image/svg+xml, */*;q=0.1", "image/svg+xml"],
    ["image/png;q=0.5, image/svg+xml", "image/svg+xml"],
    ["application/json;q=0, */*", "image/png"],
    ["text/html, application/xhtml+xml", undefined],
    ["image/webp", undefined],
  ])("answers %s with %s", (accept, type) => {
    expect(preferredType(accept, offered)).toBe(type);
  });
});
