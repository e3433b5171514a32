import type { InfographicDraft, Quantity } from "../../infographic/index.ts";
import type { Phrases } from "./phrases.ts";
import type { Table } from "./table.ts";

/** What every view is made from. */
export type Reading = {
  table: Table;
  phrases: Phrases;
  locale: string;
  /** What its owner or the line above the header says the table is about. */
  subject?: string | undefined;
};

export type BlockDraft = InfographicDraft["blocks"][number];

/** One block, and the sentence that it proves, which may become the title of the page. */
export type View = { block: BlockDraft; finding?: string | undefined };

export type Stat = { label: string; figure: Quantity; change?: { figure: Quantity; good: "up" | "down"; since?: string } };

/** What a table of one shape gives: key figures, charts with the most telling first, and what the page is about. */
export type Outline = { topic: string; stats: Stat[]; views: View[]; span?: string | undefined };
