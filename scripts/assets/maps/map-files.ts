import { indiaMap } from "./india.ts";
import { worldMap, worldNames } from "./world.ts";

/** The maps and the names on them, as the files that the drawing code reads. */
export async function mapFiles(): Promise<{ path: string; content: string }[]> {
  return [
    { path: "src/infographic/maps/india.json", content: aLineEachRegion(await indiaMap()) },
    { path: "src/infographic/maps/world.json", content: aLineEachRegion(await worldMap()) },
    { path: "src/infographic/maps/world-names.json", content: lines(worldNames()) },
  ];
}

const lines = (record: object): string =>
  `{\n${Object.entries(record)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(",\n")}\n}\n`;

const aLineEachRegion = ({ width, height, regions }: { width: number; height: number; regions: object }): string =>
  `{\n  "width": ${width},\n  "height": ${height},\n  "regions": ${lines(regions).trim()}\n}\n`;
