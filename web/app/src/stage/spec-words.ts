import type { Spec } from "../../../shared/api/types.ts";

const pageRoles = ["kicker", "title", "subtitle", "source"] as const;
const blockRoles = ["kicker", "when", "title", "text", "detail", "points", "by", "role", "note"] as const;
export type Role = (typeof pageRoles)[number] | (typeof blockRoles)[number];

type Path = readonly (string | number)[];
/** One text of a spec that a person can rewrite; `value` is empty where an entry may have it and hasn't. */
export type Word = { path: Path; role: Role; value: string };
/** `entry` is the 0-based place in a list, for a block that has one. */
export type WordGroup = { entry: number | undefined; words: Word[] };
export type BlockWords = { type: string; groups: WordGroup[] };

export const keyOf = ({ path }: Word): string => path.join(".");

export function pageWords(spec: Spec): Word[] {
  return pageRoles
    .filter((role) => typeof spec[role] === "string")
    .map((role) => ({ path: [role], role, value: String(spec[role]) }));
}

export function blockWords({ blocks }: Spec): BlockWords[] {
  return blocks
    .map((block, index) => ({ type: block.type, groups: groupsOf(block, ["blocks", index]) }))
    .filter(({ groups }) => groups.length > 0);
}

function groupsOf(block: Record<string, unknown>, path: Path): WordGroup[] {
  const own = { entry: undefined, words: wordsOf(block, path) };
  const sides = ["left", "right"].flatMap((side) => {
    const value = block[side];
    return isObject(value) ? [{ entry: undefined, words: wordsOf(value, [...path, side]) }] : [];
  });
  const items = Array.isArray(block.items) ? block.items : [];
  const entries = items.map((item: unknown, entry) => ({
    entry,
    words: isObject(item) ? entryWords(item, [...path, "items", entry]) : [],
  }));
  return [own, ...sides, ...entries].filter(({ words }) => words.length > 0);
}

/** An entry with a title may have a detail, so there is room for one. */
function entryWords(item: Record<string, unknown>, path: Path): Word[] {
  const words = wordsOf(item, path);
  if (!("title" in item) || "detail" in item) return words;
  return [...words, { path: [...path, "detail"], role: "detail", value: "" }];
}

function wordsOf(node: Record<string, unknown>, path: Path): Word[] {
  return blockRoles.flatMap((role): Word[] => {
    const value = node[role];
    if (typeof value === "string") return [{ path: [...path, role], role, value }];
    if (!Array.isArray(value)) return [];
    return value.map((point, index) => ({ path: [...path, role, index], role, value: String(point) }));
  });
}

/**
 * `spec` with the texts of `edits` (by `keyOf`) in place. Emptied texts are left out, and so is an entry whose title is emptied.
 * It stays a skeleton for as long as a text of a block that was only a placeholder is untouched.
 */
export function withWords(spec: Spec, edits: Readonly<Record<string, string>>): Spec {
  const edited = structuredClone(spec);
  for (const [key, value] of Object.entries(edits)) put(edited, key.split("."), value.trim());
  const placeholders = blockWords(spec).flatMap(({ groups }) =>
    groups.flatMap(({ words }) => words.filter(({ value }) => value)),
  );
  const untouched = placeholders.some((word) => (edits[keyOf(word)] ?? word.value) === word.value);
  return { ...(withoutEmpty(edited) as Spec), needs_content: spec.needs_content === true && untouched };
}

function put(node: unknown, [key, ...rest]: string[], value: string): void {
  if (!isObject(node) || key === undefined) return;
  if (rest.length === 0) node[key] = value;
  else put(node[key], rest, value);
}

function withoutEmpty(node: unknown): unknown {
  if (Array.isArray(node))
    return node.filter((item) => item !== "" && !(isObject(item) && item.title === "")).map(withoutEmpty);
  if (!isObject(node)) return node;
  const kept = Object.entries(node).filter(([, value]) => value !== "");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutEmpty(value)]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
