import { describe, expect, it } from "vitest";
import { planText } from "../plan-text.ts";
import { planChains } from "./plan-chains.ts";

describe("planChains", () => {
  it("reads one chain as a sequence, and as a ring where it ends where it began", () => {
    expect(planChains(["dairy → depot -> shop."])).toEqual({
      type: "steps",
      items: [{ title: "Dairy" }, { title: "Depot" }, { title: "Shop" }],
    });
    expect(planChains(["egg → caterpillar → butterfly → egg"])).toMatchObject({ type: "cycle", items: { length: 3 } });
  });

  it("joins chains that meet into a flow, each arrow once", () => {
    const block = planChains(["Complaint → Answer", "Answer → Settled", "Answer → Ombudsman", "Complaint → Answer"]);
    expect(block).toMatchObject({
      type: "flow",
      nodes: [{ title: "Complaint" }, { title: "Answer" }, { title: "Settled" }, { title: "Ombudsman" }],
      edges: [
        { from: "node-1", to: "node-2" },
        { from: "node-2", to: "node-3" },
        { from: "node-2", to: "node-4" },
      ],
    });
  });

  it("titles a ring of nothing else without its arrows, which few fonts have", async () => {
    const { spec } = await planText({ text: "Egg → caterpillar → butterfly → egg" });
    expect(spec).toMatchObject({ title: "Egg – caterpillar – butterfly – egg", blocks: [{ type: "cycle" }] });
  });

  it.each([
    ["an arrow between two", ["Revenue 10 → 20"]],
    ["prose around an arrow", [`${"A sentence that goes on ".repeat(5)}→ b → c`]],
    ["chains that never meet", ["A → B", "C → D"]],
    ["an end without a name", ["A → B →"]],
    ["a line without an arrow among chains", ["A → B", "B → C", "And so on"]],
    ["a node that leads to itself", ["A → A", "A → B", "B → C"]],
  ])("makes nothing of %s", (_, texts) => {
    expect(planChains(texts)).toBeUndefined();
  });
});
