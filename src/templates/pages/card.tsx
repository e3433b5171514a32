import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, shaped, suitedTo, words } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { Sheet } from "../parts/sheet.tsx";

const edge = 28;
const margin = 84;

/** A card to share: a broad edge of colour, a title in the middle of things, and what belongs to it. */
export const card: Template = {
  name: "card",
  label: "Social card",
  description: "A broad edge of colour around a large, centred title. For one idea to share.",
  version: 1,
  suits: suitedTo(
    { score: 0.3, why: "one idea stands in the middle of a card" },
    counts(1, 1, 0.16, "there is one idea to share"),
    shaped(["square"], 0.16, "a square is made to be shared"),
    words(
      "tips?|did you know|reminder|thank you|wish(?:es)?|happy|क्या आप जानते|सुझाव|शुभकामना|शुभकामनाएँ|बधाई",
      0.3,
      "its title is something to pass on",
    ),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const { colors } = page.frame.theme;
  const inside = { ...page, width: page.width - 2 * edge };
  const width = inside.width - 2 * margin;
  const title = page.wide ? width * 0.42 : width;
  const body = page.wide ? width - title - 96 : width;
  const Stack = page.wide ? Row : Column;
  return (
    <Sheet page={page} padding={`${edge}px`} fill={colors.accent}>
      <Column gap={48} style={{ flexGrow: 1, padding: `${margin}px ${margin}px 44px`, backgroundColor: colors.background }}>
        <Stack gap={page.wide ? 96 : 56} style={{ flexGrow: 1, alignItems: "center" }}>
          <Column style={{ width: title, alignItems: "center" }} gap={32}>
            <PageTitle page={page} width={title} size={page.wide ? 84 : 92} align="center" lines={page.wide ? 6 : 4} />
            <Column style={{ width: 96, height: 10, backgroundColor: colors.accent }} />
          </Column>
          <Flow page={page} id="body" blocks={page.blocks} width={body} gap={56} />
        </Stack>
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}
