import type { Font } from "satori/standalone";
import type { HarfBuzz } from "../wasm/load-harfbuzz.ts";
import { decodeWoff2, type Taffy } from "../wasm/load-taffy.ts";
import { createFace, type Face } from "./face.ts";

/** The faces of a CSS family list in one weight, in order. */
export type FaceStacks = (families: string, weight: number) => readonly Face[];

/** Fonts as faces, each file decoded once an isolate. */
export function faceLibrary(hb: HarfBuzz, taffy: Taffy): (fonts: readonly Font[]) => FaceStacks {
  const faces = new WeakMap<object, Face>();
  const sets = new WeakMap<readonly Font[], FaceStacks>();

  const faceOf = ({ data }: Font): Face => {
    const known = faces.get(data);
    if (known) return known;
    const face = createFace(hb, decodeWoff2(taffy, data as ArrayBuffer));
    faces.set(data, face);
    return face;
  };

  return (fonts) => {
    const known = sets.get(fonts);
    if (known) return known;
    const stacks = new Map<string, readonly Face[]>();
    const stackOf: FaceStacks = (families, weight) => {
      const key = `${weight} ${families}`;
      const stack =
        stacks.get(key) ??
        families.split(",").flatMap((name) => {
          const font = nearest(
            fonts.filter((candidate) => candidate.name === name.trim()),
            weight,
          );
          return font ? [faceOf(font)] : [];
        });
      stacks.set(key, stack);
      return stack;
    };
    sets.set(fonts, stackOf);
    return stackOf;
  };
}

/** As satori falls back: to bolder from 400 on, to lighter below. */
function nearest(fonts: readonly Font[], wanted: number): Font | undefined {
  const weightOf = ({ weight }: Font): number => Number(weight ?? 400);
  const rank = (font: Font): number => {
    const weight = weightOf(font);
    const wrongSide = wanted >= 400 ? weight < wanted : weight > wanted;
    return Math.abs(weight - wanted) + (wrongSide ? 10_000 : 0);
  };
  return [...fonts].sort((a, b) => rank(a) - rank(b))[0];
}
