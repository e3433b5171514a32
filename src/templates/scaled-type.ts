import type { TypeScale } from "../infographic/frame.ts";
import type { Page } from "./page.ts";

/** The page with its type at `share` of its size, or one role alone: narrow columns and single statements have their own scale. */
export function scaledType(page: Page, share: number, role?: Exclude<keyof TypeScale, "leading">): Page {
  const { leading, ...sizes } = page.frame.type;
  const scaled = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, role === undefined || name === role ? Math.round(size * share) : size]),
  ) as Omit<TypeScale, "leading">;
  return { ...page, frame: { ...page.frame, type: { ...scaled, leading } } };
}
