import { describe, expect, it } from "vitest";
import { type Entry, matching, useAddressOf } from "./entries.ts";

const entry = (changes: Partial<Entry>): Entry => {
  return {
    kind: "blocks",
    name: "timeline",
    label: "Timeline",
    description: "Dates down a line",
    group: "sequence",
    ...changes,
  };
};
const entries = [
  entry({}),
  entry({ name: "india-map", label: "Map of India", description: "States by shade", group: "map" }),
  entry({ kind: "templates", name: "poster", label: "Poster", description: "A large field", group: undefined }),
];
const namesFor = (words: string, group = ""): string[] =>
  matching(entries, { kind: "blocks", group, words }).map(({ name }) => name);

describe("matching", () => {
  it("finds by words of the name and of the description, in any order", () => {
    expect(namesFor("line DATES")).toEqual(["timeline"]);
    expect(namesFor("shade")).toEqual(["india-map"]);
  });

  it("finds by the Hindi name", () => {
    expect(namesFor("नक्शा")).toEqual(["india-map"]);
  });

  it("keeps to the kind and the group", () => {
    expect(namesFor("")).toEqual(["timeline", "india-map"]);
    expect(namesFor("", "map")).toEqual(["india-map"]);
    expect(namesFor("poster")).toEqual([]);
  });
});

describe("useAddressOf", () => {
  it("leads to the composer with the choice", () => {
    expect(entries.map(useAddressOf)).toEqual(["/?block=timeline", "/?block=india-map", "/?template=poster"]);
  });
});
