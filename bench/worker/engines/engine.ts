import type { Arranged } from "./arrange.ts";

/** What an engine can be asked for, by name; each draws the document from the start, with what its engine keeps of the last time. */
export type Engine = Record<string, (document: Arranged) => Promise<Uint8Array | string>>;
