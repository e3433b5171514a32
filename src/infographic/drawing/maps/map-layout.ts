import type { Frame } from "../../frame.ts";
import type { Atlas } from "../../maps/map-data.ts";
import { matchRegions, type Unplaced } from "../../maps/match-regions.ts";
import { classOf, type ValueClass, valueClasses } from "../../maps/value-classes.ts";
import type { Quantity } from "../../quantity.ts";
import type { Color } from "../../theme.ts";
import { mix } from "../color.ts";

export type MapPlace = { code: string; label: string; value: number; written: string; tone: Color };
export type MapContent = {
  atlas: Atlas;
  /** By code. */
  places: ReadonlyMap<string, MapPlace>;
  /** The largest first. */
  ranked: MapPlace[];
  classes: (ValueClass & { tone: Color })[];
  unplaced: Unplaced[];
};

type Request = { atlas: Atlas; items: readonly { label: string; figure: Quantity }[]; write: (figure: Quantity) => string };

/** Where each item is, which tone it has, and what has no place. */
export function mapContent(frame: Frame, { atlas, items, write }: Request): MapContent {
  const { placed, unplaced } = matchRegions(atlas, items);
  const bounds = valueClasses([...placed.values()].map(({ figure }) => figure.value));
  const classes = bounds.map((bound, index) => ({
    ...bound,
    tone: toneOf(frame, bounds.length === 1 ? 1 : index / (bounds.length - 1)),
  }));
  const places = [...placed].map(([code, { label, figure }]): MapPlace => {
    const tone = classes[classOf(classes, figure.value)]?.tone ?? frame.theme.colors.accent;
    return { code, label, value: figure.value, written: write(figure), tone };
  });
  const ranked = places.toSorted((a, b) => b.value - a.value);
  return { atlas, places: new Map(places.map((place) => [place.code, place])), ranked, classes, unplaced };
}

/** From a quarter of the accent to all of it, in the theme's own colours. */
const toneOf = ({ theme }: Frame, share: number): Color =>
  mix(theme.colors.background, theme.colors.accent, 0.26 + 0.74 * share);

/** Regions without a figure: land, but a neutral and no shade of the scale. */
export const unknownTone = ({ theme }: Frame): Color => mix(theme.colors.background, theme.colors.ink, 0.1);
