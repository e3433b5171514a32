import type { InfographicDraft } from "../../src/infographic/spec.ts";
import { card } from "./card.ts";
import { payments } from "./payments.ts";
import { paymentsHindi } from "./payments-hindi.ts";

/** What every engine draws. A new document is its file and its line here. */
export const documents = {
  "nine-blocks": payments,
  "nine-blocks-hindi": paymentsHindi,
  card,
} as const satisfies Record<string, InfographicDraft>;

export type DocumentName = keyof typeof documents;

export const documentNames = Object.keys(documents) as DocumentName[];
