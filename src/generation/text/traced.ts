/** Text, and for each of its UTF-16 units the offset in the submission that it was taken from. */
export type Traced = { text: string; at: readonly number[] };

export const trace = (text: string, offset = 0): Traced => ({
  text,
  at: Array.from({ length: text.length }, (_, index) => offset + index),
});

export const slice = ({ text, at }: Traced, start: number, end = text.length): Traced => ({
  text: text.slice(start, end),
  at: at.slice(start, end),
});

export function trim(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length));
}

export const join = (parts: readonly Traced[]): Traced => ({
  text: parts.map(({ text }) => text).join(""),
  at: parts.flatMap(({ at }) => at),
});

/** Where `text.slice(start, end)` stood in the submission, markup between its first and last character included. */
export function spanOf({ at }: Traced, start: number, end: number): { kind: "span"; start: number; end: number } {
  const first = at[start];
  const last = at[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no span ${start}–${end} in ${at.length} characters`);
  return { kind: "span", start: first, end: last + 1 };
}
