import { fontAdvances } from "./font-advances.ts";
import { fontCoverage } from "./font-coverage.ts";

/** What the drawing code must know of the fonts that are installed, as the files that it reads. */
export async function fontFacts(): Promise<{ path: string; content: string }[]> {
  const coverage = await fontCoverage();
  const advances = await fontAdvances(coverage);
  return [
    { path: "src/infographic/font-coverage.json", content: `${JSON.stringify(coverage, null, 2)}\n` },
    { path: "src/infographic/font-advances.json", content: aLineEach(advances) },
  ];
}

/** A list on one line: thousands of numbers one under the other can't be read in a diff. */
const aLineEach = (lists: Record<string, number[]>): string => {
  const lines = Object.entries(lists).map(([name, numbers]) => `  ${JSON.stringify(name)}: ${JSON.stringify(numbers)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
};
