import type { Face } from "./face.ts";

const numbers = new WeakMap<readonly Face[], number>();
let next = 0;

/** Tells stacks of faces apart in the keys of what is kept for them. */
export function stackNumber(stack: readonly Face[]): number {
  const known = numbers.get(stack);
  if (known !== undefined) return known;
  numbers.set(stack, next);
  return next++;
}
