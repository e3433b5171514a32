import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, suitedTo } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { panel } from "../parts/panel.tsx";
import { Sheet } from "../parts/sheet.tsx";

const margin = 64;
const padding = 44;
const tile = panel({ padding, tone: (index) => (index === 0 ? "hero" : "surface") });

/** Tiles of different widths and weights: one of them in the hero colour, the rest on panels. */
export const mosaic: Template = {
  name: "mosaic",
  label: "Mosaic",
  description: "Tiles of different sizes, one of them in full colour. For many figures at a glance.",
  version: 2,
  suits: suitedTo(
    { score: 0.34, why: "tiles hold parts of any kind" },
    made(["figures", "chart"], 0.24, "figures and charts are taken in at a glance, tile by tile"),
    counts(4, 60, 0.14, "many parts find their place as tiles"),
    counts(1, 2, -0.2, "few parts make no mosaic"),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  return (
    <Sheet page={page} padding={`72px ${margin}px 44px`} gap={page.wide ? 32 : 40}>
      <PageTitle page={page} width={width} size={page.frame.type.title - 6} lines={page.wide ? 2 : 4} />
      <Flow
        page={page}
        id="tiles"
        blocks={page.blocks}
        width={width}
        gap={24}
        most={page.wide ? 3 : 2}
        inset={2 * padding}
        piece={tile}
      />
      <BlockView page={page} placed={page.footer} width={width} />
    </Sheet>
  );
}
