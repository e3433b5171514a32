import { describe, expect, it } from "vitest";
import worldData from "../../../src/infographic/maps/world.json" with { type: "json" };
import { indiaOutline } from "./india.ts";
import { type Position, ringsOfPath } from "./rings.ts";
import { lies } from "./room-in.ts";
import { projection } from "./world.ts";

/** Degrees east and north: on these the outline that the Survey of India publishes differs from others. */
const inside: [name: string, place: Position][] = [
  ["Gilgit", [74.3, 35.9]],
  ["Muzaffarabad", [73.6, 34.3]],
  ["Aksai Chin", [79.5, 35.2]],
  ["Shaksgam", [76.5, 36.05]],
  ["Tawang", [91.9, 27.6]],
  ["Kibithu", [96.9, 28.2]],
  ["Tirunelveli", [77.75, 8.73]],
];
const outside: [name: string, place: Position][] = [
  ["Lahore", [74.3, 31.5]],
  ["Kathmandu", [85.3, 27.7]],
  ["Dhaka", [90.4, 23.8]],
  ["Lhasa", [91.1, 29.65]],
  ["Colombo", [79.9, 6.9]],
];

describe.each([
  ["the map of India", async (place: Position) => (await indiaOutline()).some((ring) => lies(place, ring))],
  [
    "the map of the world",
    async (place: Position) => ringsOfPath(worldData.regions.IN.path).some((ring) => lies(projection(place) ?? [0, 0], ring)),
  ],
])("%s", (_, isIndia) => {
  it.each(inside)("has %s in India", async (_name, place) => expect(await isIndia(place)).toBe(true));
  it.each(outside)("has %s outside India", async (_name, place) => expect(await isIndia(place)).toBe(false));
});
