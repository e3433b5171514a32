import { describe, expect, it } from "vitest";
import { Block } from "../spec.ts";

/** What the schema says against `draft`: `path: message`. */
function refusals(draft: unknown): string[] {
  const { error } = Block.safeParse(draft);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a tree", () => {
  const nested = (depth: number): object => ({ title: `Level ${depth}`, ...(depth > 1 && { children: [nested(depth - 1)] }) });

  it("goes down four levels and says where it goes deeper", () => {
    expect(refusals({ type: "tree", root: nested(4) })).toEqual([]);
    expect(refusals({ type: "mind-map", root: nested(5) })).toEqual([
      "root.children.0.children.0.children.0.children.0: lies deeper than four levels",
    ]);
  });

  it("has a branch, and no more nodes than can be drawn", () => {
    expect(refusals({ type: "org-chart", root: { title: "Alone" } })).toEqual([
      "root.children: is empty; a tree has at least one branch",
    ]);
    const children = Array.from({ length: 8 }, () => ({
      title: "Part",
      children: Array.from({ length: 5 }, () => ({ title: "Leaf" })),
    }));
    expect(refusals({ type: "tree", root: { title: "Whole", children } })).toEqual(["root: has 49 nodes; 40 can be drawn"]);
  });
});

describe("a flow chart", () => {
  const nodes = [
    { id: "a", title: "Start" },
    { id: "b", title: "End" },
  ];

  it("joins nodes that there are, each pair once, none to itself", () => {
    const edges = [
      { from: "a", to: "b" },
      { from: "a", to: "c" },
      { from: "b", to: "b" },
      { from: "a", to: "b" },
    ];
    expect(refusals({ type: "flow", nodes, edges })).toEqual([
      "edges.1.to: is c; no node has this id",
      "edges.2.to: leads to the node that it comes from",
      "edges.3.to: is led to by an edge before",
    ]);
  });

  it("tells nodes apart", () => {
    expect(refusals({ type: "flow", nodes: [nodes[0], nodes[0]], edges: [{ from: "a", to: "a" }] })).toContain(
      "nodes.1.id: is the same as another node’s: a",
    );
  });
});

describe("a Venn diagram", () => {
  it("shares what is between sets that there are, and each overlap once", () => {
    const sets = [{ title: "A" }, { title: "B" }];
    const overlaps = [
      { of: [0, 1], title: "Both" },
      { of: [1, 0], title: "Again" },
      { of: [0, 2], title: "None" },
      { of: [1, 1], title: "Itself" },
    ];
    expect(refusals({ type: "venn", sets, overlaps })).toEqual([
      "overlaps.1.of: is the same overlap as one before",
      "overlaps.2.of: names set 2; the last set is 1",
      "overlaps.3.of: names a set twice",
    ]);
  });
});

describe("a feature table", () => {
  it("has a value for every option and recommends one that there is", () => {
    const options = [{ title: "A" }, { title: "B" }];
    expect(refusals({ type: "feature-table", options, rows: [{ title: "Fast", values: [true] }], recommended: 2 })).toEqual([
      "rows.0.values: has 1 values for 2 options",
      "recommended: is 2; the last option is 1",
    ]);
  });
});

describe("scales and hubs", () => {
  it("need something to weigh and something in the middle", () => {
    expect(refusals({ type: "scales", left: { title: "A" }, right: { title: "B" } })).toEqual([
      "left.points: is empty; scales weigh two figures, or points",
    ]);
    const items = ["A", "B", "C"].map((title) => ({ title }));
    expect(refusals({ type: "hub", items })).toEqual(["center: is missing; a hub needs a centre or a title"]);
  });
});
