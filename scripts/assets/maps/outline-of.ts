import polygonClipping from "polygon-clipping";
import { areaOf, type Ring } from "./rings.ts";

/** What `rings` cover together, as rings without holes: gaps between neighbours are drawing errors. Islets under `least` are left out. */
export function outlineOf(rings: Ring[], least: number): Ring[] {
  const [first = [], ...others] = rings.map((ring) => [onGrid(ring)]);
  return polygonClipping
    .union(first, ...others)
    .flatMap(([outer]) => (outer ? [outer as Ring] : []))
    .filter((ring) => Math.abs(areaOf(ring)) >= least);
}

/** On half units the borders of neighbours fall together. */
const onGrid = (ring: Ring): Ring => ring.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2]);

/** `ring` without points that lie nearer than `least` to the one before. */
export function thinned(ring: Ring, least: number): Ring {
  const kept: Ring = [];
  for (const [x, y] of ring) {
    const [lastX, lastY] = kept.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= least) kept.push([x, y]);
  }
  return kept;
}
