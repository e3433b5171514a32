import { ImageResponse } from "workers-og";
import { decodeWoff2, loadTaffy } from "../../../src/rendering/wasm/load-taffy.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

type OgFonts = NonNullable<ConstructorParameters<typeof ImageResponse>[1]["fonts"]>;

const plainFonts = new WeakMap<Arranged["fonts"], Promise<OgFonts>>();

/** workers-og as its users call it: Satori 0.15 with Yoga, and resvg 2.4. It reads no WOFF2, so its fonts are unpacked before. */
export const og: Engine = {
  async arrange({ fonts }) {
    await fontsOf(fonts);
    return "";
  },
  async png({ tree, page, fonts }) {
    const response = new ImageResponse(tree as never, { ...page, fonts: await fontsOf(fonts), format: "png" });
    return new Uint8Array(await response.arrayBuffer());
  },
};

function fontsOf(fonts: Arranged["fonts"]): Promise<OgFonts> {
  const known = plainFonts.get(fonts) ?? unpack(fonts);
  plainFonts.set(fonts, known);
  return known;
}

async function unpack(fonts: Arranged["fonts"]): Promise<OgFonts> {
  const taffy = await loadTaffy();
  return fonts.map(({ name, weight, data }) => {
    const plain = decodeWoff2(taffy, data as ArrayBuffer).slice().buffer as ArrayBuffer;
    return { name, weight: weight ?? 400, style: "normal" as const, data: plain };
  });
}
