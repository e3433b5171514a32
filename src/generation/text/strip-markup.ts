import { join, slice, type Traced } from "./traced.ts";

/** Every inner length is bounded, so that a line of a hundred thousand brackets costs linear time. */
const rules: readonly { pattern: RegExp; keep?: number }[] = [
  { pattern: /!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/dg },
  { pattern: /\[\^?\d{1,3}\](?!\()/dg },
  { pattern: /\[([^\]\n]{1,300})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,80}\])/dg, keep: 1 },
  { pattern: /`{1,2}([^`\n]{1,300})`{1,2}/dg, keep: 1 },
  { pattern: /(?<!\\)\*\*(?=\S)([^\n]{0,399}?\S)\*\*/dg, keep: 1 },
  { pattern: /(?<![\p{L}\p{N}_])__(?=\S)([^\n]{0,399}?\S)__(?![\p{L}\p{N}_])/dgu, keep: 1 },
  { pattern: /~~(?=\S)([^\n]{0,399}?\S)~~/dg, keep: 1 },
  { pattern: /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{0,399}?[^\s*\\])\*(?![\p{L}\p{N}*])/dgu, keep: 1 },
  { pattern: /(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]{0,399}?[^\s_\\])_(?![\p{L}\p{N}_])/dgu, keep: 1 },
  { pattern: /\\([!-/:-@[-`{-~])/dg, keep: 1 },
];

/** Markdown's inline marks taken away; what only looks like HTML stays as the text it is. */
export function stripMarkup(traced: Traced): Traced {
  return /[*_`[~\\]/.test(traced.text) ? rules.reduce(apply, traced) : traced;
}

function apply(traced: Traced, { pattern, keep }: (typeof rules)[number]): Traced {
  const kept: Traced[] = [];
  let from = 0;
  for (const match of traced.text.matchAll(pattern)) {
    kept.push(slice(traced, from, match.index));
    const inner = keep === undefined ? undefined : match.indices?.[keep];
    if (inner) kept.push(slice(traced, inner[0], inner[1]));
    from = match.index + match[0].length;
  }
  return from === 0 ? traced : join([...kept, slice(traced, from)]);
}
