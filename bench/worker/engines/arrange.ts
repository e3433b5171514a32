import type { JSXNode } from "../../../src/infographic/frame.ts";
import { InfographicSpec } from "../../../src/infographic/spec.ts";
import type { AssetStore } from "../../../src/platform/ports/asset-store.ts";
import { createRenderer } from "../../../src/rendering/index.ts";
import { arrangePage, chooseDesign, spokenText } from "../../../src/templates/index.ts";
import { type DocumentName, documents } from "../../documents/index.ts";

type Renderer = ReturnType<typeof createRenderer>;

/** A document as every engine gets it: the same tree, the same fonts, the same px. */
export type Arranged = {
  spec: InfographicSpec;
  tree: JSXNode;
  page: { width: number; height: number };
  shown: { width: number; height: number };
  fonts: Awaited<ReturnType<Renderer["fonts"]>>;
  renderer: Renderer;
  assets: AssetStore;
};

/** Arranges each document once: what comes after is what is timed. */
export function arranger(assets: AssetStore): (name: DocumentName) => Promise<Arranged> {
  const renderer = createRenderer(assets);
  const arranged = new Map<DocumentName, Promise<Arranged>>();

  return (name) => {
    const known = arranged.get(name) ?? arrange(name, renderer, assets);
    arranged.set(name, known);
    return known;
  };
}

async function arrange(name: DocumentName, renderer: Renderer, assets: AssetStore): Promise<Arranged> {
  const spec = InfographicSpec.parse(documents[name]);
  const design = chooseDesign(spec);
  const { text, display } = design.theme.fonts;
  const fonts = await renderer.fonts(spokenText(spec), [text.family, display.family]);
  const measure = (tree: JSXNode, width: number) => renderer.measure(tree, width, fonts);
  const { tree, page, shown } = await arrangePage({ spec, design, icons: await renderer.icons(), measure });
  return { spec, tree, page, shown, fonts, renderer, assets };
}
