import type { Font } from "satori/standalone";
import { type FontFace, type FontWeight, fontFile } from "../../infographic/fonts.ts";
import type { AssetStore } from "../../platform/ports/asset-store.ts";

export type FontLibrary = { load(faces: readonly FontFace[]): Promise<Font[]> };

/**
 * Fonts read once an isolate. The same faces always give the same array: satori keeps what it has parsed by the
 * identity of the array.
 */
export function fontLibrary(assets: AssetStore): FontLibrary {
  const files = new Map<string, Promise<ArrayBuffer>>();
  const sets = new Map<string, Promise<Font[]>>();

  const read = (face: FontFace, weight: FontWeight): Promise<ArrayBuffer> =>
    remembered(files, fontFile(face, weight), (file) => assets.read(`fonts/${file}`));

  const fontsOf = async (face: FontFace): Promise<Font[]> =>
    Promise.all(
      face.weights.map(async (weight) => ({
        name: face.face,
        weight: weight as Font["weight"] & number,
        style: "normal" as const,
        data: await read(face, weight),
      })),
    );

  return {
    load: (faces) =>
      remembered(sets, faces.map(({ face }) => face).join("|"), async () => (await Promise.all(faces.map(fontsOf))).flat()),
  };
}

/** A failed read isn't remembered: the next picture tries again. */
function remembered<T>(kept: Map<string, Promise<T>>, key: string, make: (key: string) => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
