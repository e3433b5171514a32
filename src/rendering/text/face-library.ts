import type { Font } from "satori/standalone";
import { nearestWeight } from "../../infographic/nearest-weight.ts";
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

function nearest(fonts: readonly Font[], wanted: number): Font | undefined {
  const weightOf = ({ weight }: Font): number => Number(weight ?? 400);
  const weight = nearestWeight(fonts.map(weightOf), wanted);
  return fonts.find((font) => weightOf(font) === weight);
}
