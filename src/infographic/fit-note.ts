/**
 * What was done so that content fits, in the order in which it is tried: type set smaller, another arrangement within
 * the block, another template, more height, a further page.
 */
export type FitAction = "shrunk" | "reflowed" | "moved" | "grew" | "paged";

/** One thing that was done to fit content: `where` is a path in the spec, `from` and `to` are px or counts. */
export type FitNote = { action: FitAction; where: string; what: string; from?: number; to?: number };
