import { describe, expect, it } from "vitest";
import { type FlowEdge, inOrder, kindOf } from "./flow-graph.ts";

const nodes = (...ids: string[]) => ids.map((id) => ({ id, title: id }));
const edges = (...pairs: string[]): FlowEdge[] => pairs.map((pair) => ({ from: pair[0] ?? "", to: pair[1] ?? "" }));
const order = (ids: string[], pairs: string[]): string =>
  inOrder({ nodes: nodes(...ids), edges: edges(...pairs) })
    .map(({ id }) => id)
    .join("");

describe("inOrder", () => {
  it("puts each node behind what leads to it", () => {
    expect(order(["c", "a", "b"], ["ab", "bc"])).toBe("abc");
    expect(order(["a", "b", "c", "d"], ["ab", "ac", "bd", "cd"])).toBe("abcd");
    expect(order(["a", "b", "c"], ["ac", "bc"])).toBe("abc");
  });

  it("begins a loop where the list begins", () => {
    expect(order(["a", "b", "c"], ["ab", "bc", "ca"])).toBe("abc");
    expect(order(["s", "a", "b"], ["sa", "ab", "ba"])).toBe("sab");
  });
});

describe("kindOf", () => {
  const joined = edges("ab", "bc", "bd");

  it("reads what a node is from its place and its words", () => {
    const kinds = [
      { id: "a", title: "Go" },
      { id: "b", title: "Is it?" },
      { id: "c", title: "Done" },
    ].map((node) => kindOf(node, joined));
    expect(kinds).toEqual(["start", "decision", "end"]);
    expect(kindOf({ id: "b", title: "Both" }, joined)).toBe("step");
  });

  it("takes what is said of it", () => {
    expect(kindOf({ id: "a", title: "Go", kind: "step" }, joined)).toBe("step");
  });
});
