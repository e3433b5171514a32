import type { BlockDefinition } from "./block.ts";
import { nodesOf, type TreeNode } from "./blocks/data.ts";
import { blocks } from "./blocks/index.ts";
import { Block, type BlockType } from "./spec.ts";
import type { StructureContent, Suit } from "./structure.ts";

type Candidate = Suit & { type: BlockType; block: Block };
export type StructureChoice = {
  block: Block;
  why: string;
  /** Other structures for the same content, the best first. */
  alternatives: { type: BlockType; score: number; why: string }[];
};

const definitions = Object.entries(blocks) as unknown as [BlockType, BlockDefinition][];
const offered = 4;

type Context = {
  /** Title of the page, for cues. */
  title: string;
  /** Structures that the page has already: another one is better where it suits about as well. */
  used: ReadonlySet<string>;
};

/**
 * The structure that shows the content of `block` best, among all that can hold it; the block itself where it holds
 * what no other can. The same content on the same page always gets the same.
 */
export function chooseStructure(block: Block, context: Context): StructureChoice | undefined {
  const content = contentOf(block, context.title);
  if (!content) return undefined;
  const candidates = definitions
    .flatMap(([type, definition]) => candidateOf(block, { type, definition, content }))
    .map((candidate) => ({ candidate, rank: candidate.score - (context.used.has(candidate.type) ? repeated : 0) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ candidate }) => candidate);
  const [best, ...others] = candidates;
  if (!best) return undefined;
  return {
    block: best.block,
    why: best.why,
    alternatives: others.slice(0, offered).map(({ type, score, why }) => ({ type, score: Math.round(score * 100) / 100, why })),
  };
}

/** What a structure loses that is on the page already. */
const repeated = 0.25;

function candidateOf(
  block: Block,
  { type, definition, content }: { type: BlockType; definition: BlockDefinition; content: StructureContent },
): Candidate[] {
  const { structure } = definition;
  if (structure?.kind !== content.kind) return [];
  const { score, why } = (structure.suits as (content: StructureContent) => Suit)(content);
  if (score <= 0) return [];
  const held = type === block.type ? block : heldBy(type, block, content.kind);
  return held ? [{ type, score, why, block: held }] : [];
}

/** The content of `block` as one of `type`, with the item that makes its point where the type can mark one. */
function heldBy(type: BlockType, block: Block, kind: StructureContent["kind"]): Block | undefined {
  const plain = { ...shared(block, kind), type };
  const marked = "highlight" in block ? [{ ...plain, highlight: block.highlight }] : [];
  for (const draft of [...marked, plain]) {
    const { data } = Block.safeParse(draft);
    if (data) return data;
  }
  return undefined;
}

/** What every block of a kind has; the rest is a block's own. */
const sharedFields = {
  entries: ["title", "items", "note"],
  events: ["title", "items", "note"],
  data: ["title", "unit", "items", "note"],
  series: ["title", "unit", "x", "series", "note"],
  sides: ["title", "left", "right", "note"],
  tree: ["title", "root", "note"],
} as const;

const shared = (block: Block, kind: StructureContent["kind"]): Record<string, unknown> =>
  Object.fromEntries(sharedFields[kind].flatMap((key) => (key in block ? [[key, block[key as never]]] : [])));

function contentOf(block: Block, pageTitle: string): StructureContent | undefined {
  const definition = blocks[block.type] as unknown as BlockDefinition;
  const { structure, family } = definition;
  if (!structure) return undefined;
  const { title } = block as { title?: string };
  const words = [pageTitle, title ?? "", ...cuesIn(block)].join(" ").toLowerCase();
  return { ...block, kind: structure.kind, from: family, title, words } as unknown as StructureContent;
}

type Named = { title?: string; label?: string };

/** What the data, the sides or the nodes of a block are called, and of its ideas the words that come back. */
function cuesIn(block: Block): string[] {
  const { items = [], left, right, root } = block as { items?: Named[]; left?: Named; right?: Named; root?: TreeNode };
  const named: Named[] = [...[left, right].filter((side) => side !== undefined), ...(root ? nodesOf(root) : [])];
  const labels = [...items, ...named].flatMap(({ label }) => label ?? []);
  return [...labels, ...named.flatMap(({ title }) => title ?? []), ...sharedWords(items.flatMap(({ title }) => title ?? []))];
}

/** A word of a single idea isn't what all of them are about: “Phase 1, Phase 2” has phases, one “peak” is no climb. */
function sharedWords(titles: readonly string[]): string[] {
  const worded = titles.map((title) => title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const kindOf = (word: string): string => word.replaceAll(/\p{N}+/gu, "#");
  const kinds = worded.flatMap((words) => [...new Set(words.map(kindOf))]);
  return worded.flat().filter((word) => kinds.indexOf(kindOf(word)) !== kinds.lastIndexOf(kindOf(word)));
}
