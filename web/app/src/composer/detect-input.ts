import { parse } from "papaparse";

export type InputKind = "prompt" | "text" | "table";
export type Detection =
  | { kind: "empty" }
  | { kind: "prompt" | "text"; words: number }
  | { kind: "table"; columns: number; rows: number };

const delimiters = ["\t", ",", ";", "|"];
const longestPrompt = 160;

/** What a pasted or typed input looks like. A guess for the eyes: the owner can overrule it. */
export function detectInput(input: string): Detection {
  const text = input.trim();
  if (text === "") return { kind: "empty" };
  return records(text) ?? grid(text) ?? { kind: isPrompt(text) ? "prompt" : "text", words: countWords(text) };
}

function isPrompt(text: string): boolean {
  const sentences = text.split(/[.!?।]\s+\S/u).length;
  return text.length <= longestPrompt && !text.includes("\n") && sentences === 1;
}

const countWords = (text: string): number => text.split(/\s+/u).length;

/** A JSON array of objects, as an API would give it. */
function records(text: string): Detection | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const rows: unknown[] = JSON.parse(text);
    const [first] = rows;
    if (typeof first !== "object" || first === null) return undefined;
    return { kind: "table", columns: Object.keys(first).length, rows: rows.length };
  } catch {
    return undefined;
  }
}

/** Lines cut by the same mark into short cells, nearly all of them into the same number. */
function grid(text: string): Detection | undefined {
  for (const delimiter of delimiters) {
    const [header = [], ...rows] = parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" }).data;
    if (header.length < 2 || rows.length === 0) continue;
    const even = rows.filter((row) => row.length === header.length);
    if (even.length >= rows.length * 0.7 && even.every(isTerse) && isTerse(header) && looksTabular(even))
      return { kind: "table", columns: header.length, rows: rows.length };
  }
  return undefined;
}

// Sentences have commas too, but their parts are longer than cells, or few and without numbers.
const isTerse = (row: string[]): boolean => row.join("").length / row.length <= 48;
const looksTabular = (rows: string[][]): boolean =>
  rows.length >= 3 || rows.some((row) => row.some((cell) => /^\W*\d/u.test(cell)));
