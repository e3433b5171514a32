import { readFile } from "node:fs/promises";
import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldCountries from "world-countries";
import type { MapData, Region } from "../../../src/infographic/maps/map-data.ts";
import { inProject } from "../../project.ts";
import { indiaOutline } from "./india.ts";
import { thinned } from "./outline-of.ts";
import { type Position, pathOfRings, type Ring } from "./rings.ts";
import { roomIn } from "./room-in.ts";

const width = 2000;
/** From 85° north to 57° south: all land but Antarctica. */
const height = 925;
export const projection = geoEqualEarth().rotate([-11, 0]).scale(388).translate([972, 532]);

/** Countries by ISO 3166 code, in an equal-area projection; those too small for the scale are a point without a path. */
export async function worldMap(): Promise<MapData> {
  const shapes = await countryShapes();
  const regions = worldCountries.flatMap(({ cca2, ccn3, latlng, unMember }): [string, Region][] => {
    const rings = cca2 === "IN" ? undefined : shapes.get(ccn3);
    if (rings) return [[cca2, { path: pathOfRings(rings), ...roomIn(rings) }]];
    const [x, y] = projection([latlng[1], latlng[0]]) ?? [0, 0];
    return unMember && cca2 !== "IN" ? [[cca2, { path: "", x: Math.round(x), y: Math.round(y), radius: 0 }]] : [];
  });
  const outline = (await indiaOutline()).map((ring) => ring.map((point): Position => projection(point) ?? [0, 0]));
  const india = outline.map((ring) => thinned(ring, 2.5));
  // Last: its outline lies over what the source draws of its neighbours.
  regions.push(["IN", { path: pathOfRings(india), ...roomIn(india) }]);
  return { width, height, regions: Object.fromEntries(regions.filter(([code]) => code !== "AQ")) };
}

async function countryShapes(): Promise<Map<string, Ring[]>> {
  const topology = JSON.parse(await readFile(inProject("node_modules/world-atlas/countries-110m.json"), "utf8")) as Topology<{
    countries: GeometryCollection;
  }>;
  const { features } = feature(topology, topology.objects.countries);
  return new Map(features.map((shape) => [String(shape.id), projected(shape)]));
}

function projected(shape: GeoPermissibleObjects): Ring[] {
  const rings: Ring[] = [];
  geoPath(projection, {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
  })(shape);
  return rings;
}

/** What people write besides, and the package doesn't know. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE"],
  BO: ["Bolivia"],
  CD: ["Congo-Kinshasa", "Congo (Kinshasa)", "Democratic Republic of the Congo", "Zaire"],
  CG: ["Congo-Brazzaville", "Congo (Brazzaville)", "Republic of Congo"],
  CI: ["Ivory Coast", "Côte d’Ivoire"],
  CV: ["Cape Verde"],
  CZ: ["Czech Republic"],
  GB: ["UK", "Britain"],
  IN: ["Bharat", "भारतवर्ष"],
  KP: ["Korea, North"],
  KR: ["Korea", "Korea, South"],
  LA: ["Lao"],
  MK: ["Macedonia"],
  MM: ["Burma"],
  PS: ["Palestine"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Turkey"],
  US: ["USA", "America", "अमेरिका"],
  VA: ["Vatican"],
};

const hindi = new Intl.DisplayNames("hi", { type: "region" });

/** What each country is called: the name in English, in Hindi, then codes, official and other names. */
export function worldNames(): Record<string, string[]> {
  return Object.fromEntries(
    worldCountries
      .filter(({ cca2 }) => cca2 !== "AQ")
      .map(({ cca2, cca3, name, altSpellings }) => [
        cca2,
        [
          ...new Set([
            name.common,
            hindi.of(cca2) ?? name.common,
            cca3,
            name.official,
            ...altSpellings.filter((each) => each !== cca2),
            ...(alsoCalled[cca2] ?? []),
          ]),
        ],
      ]),
  );
}
