import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Part, readMarkdown } from "./read-markdown.ts";
import type { Traced } from "./traced.ts";

const shape = (text: string): unknown[] =>
  readMarkdown(text).map((part) => {
    if (part.kind === "list")
      return [
        part.ordered ? "ordered" : "bullets",
        ...part.items.map(({ lead, text: own }) => (lead ? `${lead.text} | ${own.text}` : own.text)),
      ];
    return [part.kind, "text" in part ? part.text.text : ""];
  });

describe("readMarkdown", () => {
  it("tells headings, paragraphs, lists, quotations, tables and code apart", () => {
    const text =
      "# Title\n\nA line\nand more.\n\n- one\n- two\n\n1. first\n2. second\n\n> said\n\n|a|b|\n|-|-|\n|1|2|\n\n```\ncode\n```\n";

    expect(shape(text)).toEqual([
      ["heading", "Title"],
      ["paragraph", "A line and more."],
      ["bullets", "one", "two"],
      ["ordered", "first", "second"],
      ["quote", "said"],
      ["table", ""],
      ["code", ""],
    ]);
  });

  it("splits an entry at its bold or coloned lead only", () => {
    expect(shape("- **Sleep**: eight hours\n- Rest – often\n- Drink **water** daily\n- **Walk** every day")).toEqual([
      ["bullets", "Sleep | eight hours", "Rest | often", "Drink water daily", "Walk every day"],
    ]);
  });

  it("takes inline marks away", () => {
    expect(
      shape(
        "A **bold** _word_, a [link](https://example.org), `code`, ~~gone~~ ![x](y.png)\\*snake_case_name\\* 2 * 3 * 4.[1]",
      ),
    ).toEqual([["paragraph", "A bold word, a link, code, gone *snake_case_name* 2 * 3 * 4."]]);
  });

  it("knows of every character where it stood", () => {
    const blocks = fc.constantFrom(
      "# a **b**",
      "- x\n- y `z`",
      "1. p\n2. q",
      "> r",
      "plain _s_ [t](u)",
      "",
      "v:\r\nw",
      "भारत **में**",
    );
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 8 }), fc.constantFrom("\n", "\r\n", "\n\n"), (parts, newline) => {
        const text = parts.join(newline);
        for (const { text: own, at } of readMarkdown(text).flatMap(textsOf))
          for (const [index, offset] of at.entries()) {
            const original = text.charAt(offset);
            expect(/[\r\n]/.test(original) ? " " : original).toBe(own.charAt(index));
          }
      }),
    );
  });
});

function textsOf(part: Part): Traced[] {
  if (part.kind === "list")
    return part.items.flatMap(({ lead, text, children }) => [...(lead ? [lead] : []), text, ...children]);
  return "text" in part ? [part.text] : [];
}
