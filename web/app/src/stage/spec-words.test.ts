import { describe, expect, it } from "vitest";
import type { Spec } from "../../../shared/api/types.ts";
import { blockWords, pageWords, withWords } from "./spec-words.ts";

const skeleton: Spec = {
  title: "Benefits of drinking water",
  needs_content: true,
  blocks: [
    {
      type: "icon-list",
      items: [
        { title: "First point", icon: "circle" },
        { title: "Second point", detail: "Why" },
      ],
    },
    { type: "footer" },
  ],
};

describe("the words of a spec", () => {
  it("are the page's own and those of its blocks, with room for a detail", () => {
    expect(pageWords(skeleton)).toEqual([{ path: ["title"], role: "title", value: "Benefits of drinking water" }]);
    expect(blockWords(skeleton)).toEqual([
      {
        type: "icon-list",
        groups: [
          {
            entry: 0,
            words: [
              { path: ["blocks", 0, "items", 0, "title"], role: "title", value: "First point" },
              { path: ["blocks", 0, "items", 0, "detail"], role: "detail", value: "" },
            ],
          },
          {
            entry: 1,
            words: [
              { path: ["blocks", 0, "items", 1, "title"], role: "title", value: "Second point" },
              { path: ["blocks", 0, "items", 1, "detail"], role: "detail", value: "Why" },
            ],
          },
        ],
      },
    ]);
  });

  it("finds both sides of a comparison, point by point", () => {
    const blocks = [{ type: "comparison", left: { title: "Tea", points: ["Hot"] }, right: { title: "Coffee", points: [] } }];
    const words = blockWords({ title: "Tea or coffee", blocks }).flatMap(({ groups }) =>
      groups.flatMap((group) => group.words),
    );
    expect(words.map(({ value }) => value)).toEqual(["Tea", "Hot", "Coffee"]);
  });
});

describe("withWords", () => {
  it("writes what was changed and leaves the rest", () => {
    const edited = withWords(skeleton, { "blocks.0.items.0.title": "Keeps you alert", "blocks.0.items.0.detail": "All day" });
    expect(edited.blocks[0]).toEqual({
      type: "icon-list",
      items: [
        { title: "Keeps you alert", detail: "All day", icon: "circle" },
        { title: "Second point", detail: "Why" },
      ],
    });
  });

  it("leaves out an entry whose title was emptied, and an emptied detail", () => {
    const edited = withWords(skeleton, { "blocks.0.items.0.title": " ", "blocks.0.items.1.detail": "" });
    expect(edited.blocks[0]).toEqual({ type: "icon-list", items: [{ title: "Second point" }] });
  });

  it("stays a skeleton until every placeholder is rewritten", () => {
    const one = { "blocks.0.items.0.title": "Keeps you alert" };
    const all = { ...one, "blocks.0.items.1.title": "Cools the body", "blocks.0.items.1.detail": "Sweat is water" };
    expect(withWords(skeleton, one).needs_content).toBe(true);
    expect(withWords(skeleton, all).needs_content).toBe(false);
  });

  it("doesn't change the spec that it was given", () => {
    const before = structuredClone(skeleton);
    withWords(skeleton, { title: "Water" });
    expect(skeleton).toEqual(before);
  });
});
