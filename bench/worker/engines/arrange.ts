import type { JSXNode } from "../../../src/infographic/frame.ts";
import { InfographicSpec } from "../../../src/infographic/spec.ts";
import type { AssetStore } from "../../../src/platform/ports/asset-store.ts";
import { createRenderer } from "../../../src/rendering/index.ts";
import { arrangePage, chooseDesign, spokenText } from "../../../src/templates/index.ts";
import { documentCalled } from "../../documents/index.ts";

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

/** So many documents stay arranged: those of a round, and of a batch of many. */
const kept = 96;

/** Arranges each document once: what comes after is what is timed. Undefined for a document that isn't. */
export function arranger(assets: AssetStore): (name: string) => Promise<Arranged> | undefined {
  const renderer = createRenderer(assets);
  const arranged = new Map<string, Promise<Arranged>>();

  return (name) => {
    const draft = documentCalled(name);
    const known = arranged.get(name) ?? (draft && arrange(InfographicSpec.parse(draft), renderer, assets));
    if (!known) return undefined;
    arranged.delete(name);
    arranged.set(name, known);
    if (arranged.size > kept) arranged.delete(arranged.keys().next().value ?? "");
    return known;
  };
}

async function arrange(spec: InfographicSpec, renderer: Renderer, assets: AssetStore): Promise<Arranged> {
  const design = chooseDesign(spec);
  const { text, display } = design.theme.fonts;
  const fonts = await renderer.fonts(spokenText(spec), [text.family, display.family]);
  const measure = (tree: JSXNode, width: number) => renderer.measure(tree, width, fonts);
  const { tree, page, shown } = await arrangePage({ spec, design, icons: await renderer.icons(), measure });
  return { spec, tree, page, shown, fonts, renderer, assets };
}
