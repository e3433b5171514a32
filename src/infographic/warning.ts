/** Something that was done to the input and that its owner should know: a repair, a grouping, a thing left out. */
export type Warning = {
  /** `ragged_row`, `rows_grouped`, `duplicate_header`…: stable, for programs. */
  code: string;
  /** For people: what was done, and what to do if that was wrong. */
  message: string;
  /** Where: `line 7`, `column "Sales"`, `blocks[2]`. */
  where?: string;
};
