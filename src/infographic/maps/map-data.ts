import indiaData from "./india.json";
import { indiaNames } from "./india-names.ts";
import worldData from "./world.json";
import worldNames from "./world-names.json";

/** The outline of a region, empty where it is too small for the scale; and the middle and radius of the room within. */
export type Region = { path: string; x: number; y: number; radius: number };

/** Regions by code, in units of the map's own; what comes later lies on top. */
export type MapData = { width: number; height: number; regions: Readonly<Record<string, Region>> };

/** Names of regions by code: in English, in Hindi, then others. */
export type RegionNames = Readonly<Record<string, readonly string[]>>;

/** What is drawn, and what its regions are called together. */
export type Atlas = { map: MapData; names: RegionNames; region: string };

export const india: Atlas = { map: indiaData, names: indiaNames, region: "state or union territory of India" };
export const world: Atlas = { map: worldData, names: worldNames, region: "country" };
