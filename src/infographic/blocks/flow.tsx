import { z } from "zod";
import { defineBlock } from "../block.ts";
import { FlowDrawing } from "../drawing/relation/flow-drawing.tsx";
import { layOutFlow } from "../drawing/relation/flow-layout.ts";
import { FlowList } from "../drawing/relation/flow-list.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const name = z.string().regex(/^[a-z0-9-]{1,40}$/, "is not a name such as check-payment");

const schema = z
  .strictObject({
    type: z.literal("flow"),
    title: blockTitle,
    nodes: z
      .array(
        z.strictObject({
          id: name,
          title: text(120),
          detail: text(200).optional(),
          kind: z
            .enum(["start", "step", "decision", "end"])
            .optional()
            .describe("By what leads to it and from it where it is absent"),
        }),
      )
      .min(2)
      .max(16),
    edges: z
      .array(z.strictObject({ from: name, to: name, label: text(40).optional() }))
      .min(1)
      .max(32),
    note: blockNote,
  })
  .superRefine(({ nodes, edges }, context) => {
    const ids = new Set<string>();
    for (const [index, { id }] of nodes.entries()) {
      if (ids.has(id))
        context.addIssue({ code: "custom", path: ["nodes", index, "id"], message: `is the same as another node’s: ${id}` });
      ids.add(id);
    }
    const joined = new Set<string>();
    for (const [index, { from, to }] of edges.entries()) {
      const issue = (key: string, message: string) =>
        context.addIssue({ code: "custom", path: ["edges", index, key], message });
      if (!ids.has(from)) issue("from", `is ${from}; no node has this id`);
      if (!ids.has(to)) issue("to", `is ${to}; no node has this id`);
      if (from === to) issue("to", "leads to the node that it comes from");
      if (joined.has(`${from} ${to}`)) issue("to", "is led to by an edge before");
      joined.add(`${from} ${to}`);
    }
  });

/** What happens next, and on what it depends. */
export const flow = defineBlock({
  label: "Flow chart",
  description: "Steps and questions joined by arrows, from top to bottom.",
  family: "relation",
  schema,
  sample: {
    type: "flow",
    title: "Your UPI payment failed: what now?",
    nodes: [
      { id: "failed", title: "The payment failed" },
      { id: "debited", title: "Was money taken from your account?" },
      { id: "retry", title: "Pay again" },
      { id: "wait", title: "Wait a day, or five for a shop", detail: "By then the bank must give it back" },
      { id: "back", title: "Is it back?" },
      { id: "done", title: "Done" },
      { id: "complain", title: "Complain in the app, then to the bank" },
    ],
    edges: [
      { from: "failed", to: "debited" },
      { from: "debited", to: "retry", label: "No" },
      { from: "debited", to: "wait", label: "Yes" },
      { from: "wait", to: "back" },
      { from: "back", to: "done", label: "Yes" },
      { from: "back", to: "complain", label: "No" },
    ],
    note: "Times for failed payments, Reserve Bank of India, 2019",
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type FlowBlock = z.output<typeof schema>;

function draw(block: FlowBlock, frame: Frame): JSXNode {
  const layout = layOutFlow(block, frame);
  if (!layout) frame.noteFit({ action: "reflowed", what: "the steps stand in one column and lead to each other by number" });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      {layout ? <FlowDrawing frame={frame} layout={layout} /> : <FlowList frame={frame} flow={block} />}
    </Titled>
  );
}
