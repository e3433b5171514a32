import { describe, expect, it } from "vitest";
import { examplesFor } from "./examples.ts";

describe("examplesFor", () => {
  it.each(["en", "hi"] as const)("begins with those in %s and ends with one in another language", (language) => {
    const languages = examplesFor(language).map((example) => example.language);
    expect(languages.slice(0, -1).every((each) => each === language)).toBe(true);
    expect(languages.length).toBeGreaterThan(3);
    expect(languages.at(-1)).not.toBe(language);
  });
});
