import type { BlockDraft } from "./finding.ts";
import type { Listing } from "./read-document.ts";
import type { Item } from "./read-markdown.ts";
import { clip, splitEntry } from "./shorten.ts";

type Tree = Extract<BlockDraft, { type: "tree" }>;
type Branch = { title: string; detail?: string; children: Branch[] };

const limits = { branches: 12, nodes: 40, levels: 4, words: 110 };

/** A list of lists, under what it is a list of: most entries have two parts or more of their own. Or all under its one entry. */
export function planBranches({ items, ordered }: Pick<Listing, "items" | "ordered">, whole: string): Tree | undefined {
  if (ordered || items.length === 0 || items.length > limits.branches) return undefined;
  const root = soleRoot(items) ?? rootNamed(whole, items);
  if (!root) return undefined;
  const all = withParts(root);
  const fits =
    all.length <= limits.nodes &&
    items.every((item) => lengthOf(item) <= limits.words) &&
    all.every(({ children }) => children.length <= limits.branches) &&
    levelsOf(root) <= limits.levels;
  // Four levels are typed one by one in the block's schema; that there are no more is checked above.
  return fits ? { type: "tree", root: root as Tree["root"] } : undefined;
}

function soleRoot([only, ...others]: readonly Item[]): Branch | undefined {
  if (!only || others.length > 0 || only.children.length < 3) return undefined;
  const root = branchOf(only);
  return root.children.length >= 2 && levelsOf(root) >= 3 ? root : undefined;
}

function rootNamed(whole: string, items: readonly Item[]): Branch | undefined {
  const divided = items.filter(({ children }) => children.length >= 2).length;
  if (whole === "" || divided < 2 || divided * 2 < items.length) return undefined;
  return { title: clip(whole, 120), children: items.map(branchOf) };
}

function branchOf({ lead, text, children }: Item): Branch {
  const own = lead
    ? { title: clip(lead.text, 120), ...(text.text && { detail: clip(text.text, 240) }) }
    : splitEntry(text.text);
  const root: Branch = { ...own, children: [] };
  const open = [{ indent: -1, branch: root }];
  for (const child of children) {
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) >= child.indent) open.pop();
    const branch: Branch = { ...splitEntry(child.text), children: [] };
    open.at(-1)?.branch.children.push(branch);
    open.push({ indent: child.indent, branch });
  }
  return root;
}

const withParts = (branch: Branch): Branch[] => [branch, ...branch.children.flatMap(withParts)];
const levelsOf = ({ children }: Branch): number => 1 + Math.max(0, ...children.map(levelsOf));
const lengthOf = ({ lead, text, children }: Item): number =>
  Math.max((lead?.text.length ?? 0) + text.text.length, ...children.map((child) => child.text.length));
