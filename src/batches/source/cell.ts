/** As it is shown, and the number or truth that it stands for. Percent is in percent points: 12.5% is 12.5. */
export type Cell = { text: string; value: string | number | boolean | null };

/** `row` counts as spreadsheets do: from 1, with the header and with what is empty. */
export type SourceRow = { row: number; cells: Cell[] };

export const textCell = (text: string): Cell => ({ text, value: text === "" ? null : text });

export const isEmpty = ({ text }: Cell): boolean => text.trim() === "";
