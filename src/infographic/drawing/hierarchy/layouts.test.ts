import { describe, expect, it } from "vitest";
import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { themes } from "../../themes/index.ts";
import { typeScale } from "../../type-scale.ts";
import type { Box } from "../place-labels.ts";
import { layOutDownward } from "./downward-layout.ts";
import { layOutMindMap } from "./mind-map-layout.ts";
import { layOutSideways } from "./sideways-layout.ts";

const [theme] = themes;
if (!theme) throw new Error("There are no themes.");
const frameOf = (width: number): Frame => ({
  width,
  extraHeight: 0,
  theme,
  type: typeScale(""),
  locale: "en-IN",
  icons: {},
  noteFit: () => {},
});

const node = (title: string, ...children: TreeNode[]): TreeNode => ({ title, children });
const broad = node(
  "The whole",
  ...["One", "Two", "Three"].map((title) =>
    node(title, node("First leaf"), node("Second leaf, with more to say"), node("Third", node("Below"))),
  ),
);

const meet = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

function expectApart(boxes: readonly Box[], width: number): void {
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.left + box.width).toBeLessThanOrEqual(width);
    for (const other of boxes.slice(index + 1)) expect(meet(box, other)).toBe(false);
  }
}

describe("layOutDownward", () => {
  it.each([300, 480, 920, 1760])("keeps every box on a page of %d px and apart from the others", (width) => {
    const { nodes, width: taken } = layOutDownward(broad, frameOf(width));
    expect(nodes).toHaveLength(16);
    expectApart(
      nodes.map(({ box }) => box),
      taken,
    );
    expect(taken).toBeLessThanOrEqual(width);
  });

  it("sets side by side what the page has room for, and lists the rest", () => {
    expect([300, 920, 2400].map((width) => layOutDownward(broad, frameOf(width)).across)).toEqual([0, 1, 3]);
  });
});

describe("layOutSideways", () => {
  it("gives each level its column, and a parent the middle of its children", () => {
    const { nodes } = layOutSideways(broad, frameOf(1200)) ?? { nodes: [] };
    expectApart(
      nodes.map(({ box }) => box),
      1200,
    );
    const middle = ({ top, height }: Box): number => top + height / 2;
    const [first, second, third] = nodes.filter(({ depth }) => depth === 1).map(({ box }) => box);
    const [root] = nodes.map(({ box }) => box);
    if (!first || !second || !third || !root) throw new Error("There are three branches.");
    expect(new Set([first, second, third].map(({ left }) => left)).size).toBe(1);
    expect(middle(root)).toBeCloseTo((middle(first) + middle(third)) / 2, 0);
  });

  it("has none where the columns or a word would be too narrow", () => {
    expect(layOutSideways(broad, frameOf(480))).toBeUndefined();
    expect(
      layOutSideways(node("Donaudampfschifffahrtsgesellschaftskapitän", node("Part", node("Leaf"))), frameOf(560)),
    ).toBeUndefined();
  });
});

describe("layOutMindMap", () => {
  it("balances its sides and keeps them apart", () => {
    const layout = layOutMindMap(broad, frameOf(920));
    expect(layout?.branches.map(({ side }) => side)).toEqual(["right", "right", "left"]);
    const boxes = layout?.branches.flatMap(({ label, twigs }) => [label, ...twigs.map(({ box }) => box)]) ?? [];
    expectApart([...boxes, ...(layout ? [layout.center] : [])], 920);
  });

  it("needs room for two sides", () => {
    expect(layOutMindMap(broad, frameOf(700))).toBeUndefined();
  });
});
