import { isEmpty, type SourceRow } from "../source/cell.ts";
import { readNumber } from "../source/read-number.ts";

export type ColumnKind = "number" | "text" | "mixed" | "empty";

export type Column = {
  name: string;
  kind: ColumnKind;
  filled: number;
  /** `%`, a currency's sign, or nothing, as most of its cells have it. */
  symbol: string;
  samples: string[];
  /** Where its cells aren't of one kind: the first that is of the rarer one. */
  odd?: { row: number; text: string };
};

type Tally = { filled: number; numbers: number; symbols: Map<string, number>; samples: string[]; number?: Odd; text?: Odd };
type Odd = { row: number; text: string };

/** Looks at rows one by one and tells what each column holds. */
export function columnTally(names: readonly string[]) {
  const tallies: Tally[] = names.map(() => ({ filled: 0, numbers: 0, symbols: new Map(), samples: [] }));

  return {
    add({ row, cells }: SourceRow): void {
      for (const [index, tally] of tallies.entries()) {
        const cell = cells[index];
        if (!cell || isEmpty(cell)) continue;
        const text = cell.text.trim().slice(0, 200);
        const isNumber = typeof cell.value === "number" || readNumber(text) !== undefined;
        tally.filled += 1;
        if (isNumber) tally.numbers += 1;
        if (isNumber) tally.number ??= { row, text };
        else tally.text ??= { row, text };
        const symbol = /%|\p{Sc}/u.exec(text)?.[0];
        if (isNumber && symbol) tally.symbols.set(symbol, (tally.symbols.get(symbol) ?? 0) + 1);
        if (tally.samples.length < 3 && !tally.samples.includes(text)) tally.samples.push(text);
      }
    },
    columns: (): Column[] => tallies.map((tally, index) => columnOf(names[index] ?? "", tally)),
  };
}

function columnOf(name: string, { filled, numbers, symbols, samples, number, text }: Tally): Column {
  const kind = filled === 0 ? "empty" : numbers === filled ? "number" : numbers === 0 ? "text" : "mixed";
  const [symbol = ""] = [...symbols].filter(([, count]) => count * 2 > numbers).map(([sign]) => sign);
  const odd = numbers * 2 >= filled ? text : number;
  return { name, kind, filled, symbol, samples, ...(kind === "mixed" && odd && { odd }) };
}

/** Mostly numbers, so that the others are mistakes rather than words. */
export const isMeasure = ({ kind }: Column): boolean => kind === "number";
