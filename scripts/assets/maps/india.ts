import { readFile } from "node:fs/promises";
import { indiaNames } from "../../../src/infographic/maps/india-names.ts";
import type { MapData } from "../../../src/infographic/maps/map-data.ts";
import { inProject } from "../../project.ts";
import { outlineOf } from "./outline-of.ts";
import { type Position, pathOfRings, type Ring, ringsOfPath } from "./rings.ts";
import { roomIn } from "./room-in.ts";

const source = "node_modules/@react-map/india/dist/index.mjs";
const width = 760;
/** The package has them apart: they are one territory since 2020. */
const joined = ["Dadra and Nagar Haveli", "Daman and Diu"];
const together = "Dadra and Nagar Haveli and Daman and Diu";

/** px of the package to degrees, found by a least squares fit over the middles of fifteen states (see docs/decisions). */
const degrees = ([x, y]: Position): Position => [68.1902 + x / 26.142, 37.0297 - y / 26.1708];

/** States and union territories as the Survey of India draws them, by name. */
async function states(): Promise<Map<string, Ring[]>> {
  const module = await readFile(inProject(source), "utf8");
  const regions = new Map<string, Ring[]>();
  for (const [, name = "", path = ""] of module.matchAll(/^\s*"?([A-Z][A-Za-z &]+)"?: "(M[^"]+)"/gm)) {
    const known = joined.includes(name) ? together : name;
    regions.set(known, [...(regions.get(known) ?? []), ...ringsOfPath(path)]);
  }
  return regions;
}

export async function indiaMap(): Promise<MapData> {
  const regions = await states();
  const all = [...regions.values()].flat(2);
  const scale = width / Math.max(...all.map(([x]) => x));
  const height = Math.ceil(Math.max(...all.map(([, y]) => y)) * scale);
  return {
    width,
    height,
    regions: Object.fromEntries(
      Object.entries(indiaNames).map(([code, [name = ""]]) => {
        const rings = (regions.get(name) ?? missing(name)).map((ring) =>
          ring.map(([x, y]): Position => [x * scale, y * scale]),
        );
        return [code, { path: pathOfRings(rings), ...roomIn(rings) }];
      }),
    ),
  };
}

function missing(name: string): never {
  throw new Error(`${source} has no ${name}.`);
}

/** The outline of the whole, in degrees. */
export async function indiaOutline(): Promise<Ring[]> {
  return outlineOf([...(await states()).values()].flat(), 4).map((ring) => ring.map(degrees));
}
