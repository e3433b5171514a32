import type { BlockDraft } from "./finding.ts";
import { capitalised, withoutStop } from "./shorten.ts";

const arrow = /\s*(?:→|⟶|➔|➜|⇒|(?<!-)-{1,2}>|=>)\s*/u;
const limits = { nodes: 16, edges: 32, words: 80, steps: 12, ring: 8 };

/** Arrows as dashes, for a line that stands over what they lead between: few fonts have arrows. */
export const withoutArrows = (text: string): string => text.split(arrow).join(" – ");

type Chain = readonly string[];

/** Whether a text draws its own arrows: two or more. */
export const hasChain = (text: string): boolean => text.split(arrow).length > 2;

/** “Leaf → caterpillar → frog”: one chain is a sequence, a ring where it closes; chains that meet are a flow. */
export function planChains(texts: readonly string[]): BlockDraft | undefined {
  const chains = texts.map(chainOf).filter((chain) => chain !== undefined);
  const [first, ...others] = chains;
  if (!first || chains.length < texts.length) return undefined;
  return others.length === 0 ? sequenceOf(first) : flowOf(chains);
}

/** What arrows in `text` lead between; undefined where there are none or they stand among prose. */
function chainOf(text: string): Chain | undefined {
  const links = text.split(arrow).map((link) => capitalised(withoutStop(link.trim())));
  return links.length > 1 && links.every((link) => link !== "" && link.length <= limits.words) ? links : undefined;
}

function sequenceOf(chain: Chain): BlockDraft | undefined {
  const closed = chain.length > 3 && chain[0] === chain.at(-1);
  const links = closed ? chain.slice(0, -1) : chain;
  if (links.length < 3 || links.length > limits.steps || new Set(links).size < links.length) return undefined;
  const items = links.map((title) => ({ title }));
  return closed && links.length <= limits.ring ? { type: "cycle", items } : { type: "steps", items };
}

function flowOf(chains: readonly Chain[]): BlockDraft | undefined {
  const titles = [...new Set(chains.flat())];
  const idOf = (title: string): string => `node-${titles.indexOf(title) + 1}`;
  const pairs = chains.flatMap((chain) => chain.slice(1).map((to, index) => `${idOf(chain[index] ?? "")} ${idOf(to)}`));
  const edges = [...new Set(pairs)].map((pair) => pair.split(" ")).map(([from = "", to = ""]) => ({ from, to }));
  const meets = titles.length < chains.flat().length;
  const fits = titles.length <= limits.nodes && edges.length <= limits.edges && edges.every(({ from, to }) => from !== to);
  if (!meets || !fits || titles.length < 3) return undefined;
  return { type: "flow", nodes: titles.map((title) => ({ id: idOf(title), title })), edges };
}
