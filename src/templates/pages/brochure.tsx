import { mix } from "../../infographic/drawing/color.ts";
import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, shaped, suitedTo, words } from "../choice/suited-to.ts";
import { inColumns, splitOpening } from "../columns.ts";
import type { Page, PlacedBlock, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { type Tone, toned } from "../tone.ts";

const margin = 64;

/** A folded leaflet: the cover, and two leaves of different tint; on high pages they lie one under the other. */
export const brochure: Template = {
  name: "brochure",
  label: "Brochure",
  description: "A leaflet in three folds: the cover and two leaves. For services, places, schemes and wide pages.",
  version: 1,
  suits: suitedTo(
    { score: 0.28, why: "it folds into a cover and two leaves" },
    words(
      "brochure|leaflet|services|scheme|yojana|hotel|clinic|campus|योजना|सेवाएँ|विवरणिका|पर्यटन",
      0.28,
      "it is the kind of thing that leaflets tell",
    ),
    made(["list", "sequence", "figures", "words"], 0.14, "short parts fit the leaves"),
    counts(2, 6, 0.06, "there is enough for two leaves"),
    shaped(["wide"], 0.12, "a wide page folds in three"),
    shaped(["square"], -0.1, "a square has no folds"),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const { opening, others } = splitOpening(page.blocks);
  const leaves = inColumns(page, others, Math.min(2, others.length));
  const parts = leaves.length + 1;
  const width = page.wide ? Math.round(page.width / parts) : page.width;
  const on = toned(page, "hero");
  const Stack = page.wide ? Row : Column;
  return (
    <Sheet page={page}>
      <Stack style={{ width: page.width, flexGrow: 1 }}>
        <HeroField
          page={page}
          width={width}
          padding={`96px ${margin}px 64px`}
          gap={64}
          share={leaves.length === 0 ? 1 : 0}
          style={{ justifyContent: "space-between" }}
        >
          <PageTitle page={on} width={width - 2 * margin - (page.wide ? 0 : 160)} lines={page.wide ? 6 : 4} />
          {opening.map((placed) => (
            <BlockView page={on} placed={placed} width={width - 2 * margin} />
          ))}
        </HeroField>
        {leaves.map((blocks, index) => (
          <Leaf
            page={page}
            blocks={blocks}
            width={width}
            tone={index % 2 === 0 ? "page" : "surface"}
            share={page.wide ? 1 : 1 / leaves.length}
          />
        ))}
      </Stack>
      <Column style={{ padding: `24px ${margin}px 40px` }}>
        <BlockView page={page} placed={page.footer} width={page.width - 2 * margin} />
      </Column>
    </Sheet>
  );
}

type LeafProps = { page: Page; blocks: readonly PlacedBlock[]; width: number; tone: Tone; share: number };

/** A leaf, darker where it is folded. */
function Leaf({ page, blocks, width, tone, share }: LeafProps): JSXNode {
  const on = toned(page, tone);
  const { background, ink } = on.frame.theme.colors;
  const fold = { position: "absolute", left: 0, top: 0, backgroundColor: mix(background, ink, 0.07) } as const;
  return (
    <Column style={{ width, flexGrow: share, padding: `96px ${margin}px 64px`, backgroundColor: background }}>
      <Column style={page.wide ? { ...fold, width: 14, bottom: 0 } : { ...fold, width, height: 14 }} />
      <Region
        page={on}
        id={`leaf-${tone}`}
        single={page.wide ? "flex-start" : "center"}
        blocks={blocks}
        width={width - 2 * margin}
        gap={64}
        share={share}
      />
    </Column>
  );
}
