import type { InfographicDraft } from "../../src/infographic/spec.ts";
import { themes } from "../../src/infographic/themes/index.ts";
import { card } from "./card.ts";
import { payments } from "./payments.ts";
import { paymentsHindi } from "./payments-hindi.ts";
import { edited, invented, reworded } from "./vary.ts";

/** What every engine draws. A new document is its file and its line here. */
export const documents = {
  "nine-blocks": payments,
  "nine-blocks-hindi": paymentsHindi,
  card,
} as const satisfies Record<string, InfographicDraft>;

export type DocumentName = keyof typeof documents;

export const documentNames = Object.keys(documents) as DocumentName[];

const isName = (name: string): name is DocumentName => Object.hasOwn(documents, name);

/**
 * A document by what it is called in an address: `card`, `card~edited~7`, `card~reworded~7`, `sized~20~7` with as many
 * blocks and its title edited, `many~7`, one of many that have nothing but their kinds of blocks in common, and `novel~7`,
 * of which the words are in no other.
 */
export function documentCalled(address: string): InfographicDraft | undefined {
  const [name = "", change, written] = address.split("~");
  if (name === "sized") return edited(sized(Number(change)), Number(written ?? 0));
  if (name === "many") return themed(Number(change), reworded);
  if (name === "novel") return themed(Number(change), invented);
  if (!isName(name)) return undefined;
  if (change === "edited") return edited(documents[name], Number(written));
  if (change === "reworded") return reworded(documents[name], Number(written));
  return documents[name];
}

/** One column, as high as its blocks, so that twice the blocks are twice the page. */
function sized(count: number): InfographicDraft {
  const blocks = Array.from({ length: count }, (_, index) => payments.blocks[index % payments.blocks.length]);
  return { ...payments, template: "column", size: "auto", blocks: blocks.filter((block) => block !== undefined) };
}

function themed(seed: number, vary: typeof reworded): InfographicDraft {
  const name = documentNames[seed % documentNames.length] ?? "card";
  return { ...vary(documents[name], seed), theme: themes[Math.floor(seed / 3) % themes.length]?.name };
}
