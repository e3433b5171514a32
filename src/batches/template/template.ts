import type { Slot } from "./placeholders.ts";

export type Template = {
  /** A spec with `{{column}}` in its texts, and in the place of numbers. */
  spec: Record<string, unknown>;
  slots: Slot[];
  /** Where each column is, by its name in lower case. */
  columns: Map<string, number>;
  /** The places, such as `/blocks/0/figure/value`, that take a number. */
  numeric: Set<string>;
  /** Quantities whose number is a cell's, by their place, and the column: the picture can prove them. */
  proven: Map<string, string>;
};
