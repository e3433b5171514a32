import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import { counts, made, opens, suitedTo } from "../choice/suited-to.ts";
import type { Page, Template } from "../page.ts";
import { PageTitle } from "../page-title.tsx";
import { Flow } from "../parts/flow.tsx";
import { HeroField } from "../parts/hero-field.tsx";
import { Region } from "../parts/region.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { toned } from "../tone.ts";

const margin = 80;

/** A band of colour runs across the page and holds what comes first; title above, the rest in columns below. */
export const band: Template = {
  name: "band",
  label: "Hero band",
  description: "A band of colour across the page for what matters most, the rest in columns below it.",
  version: 1,
  suits: suitedTo(
    { score: 0.36, why: "what comes first stands on a band of colour" },
    opens(["stat-row", "headline", "comparison"], 0.06, "its key figures run across the page"),
    made(["figures", "list", "comparison"], 0.12, "short parts stand in columns under the first"),
    counts(2, 5, 0.06, "one part leads a few others"),
  ),
  layOut,
};

function layOut(page: Page): JSXNode {
  const width = page.width - 2 * margin;
  const [first, ...others] = page.blocks;
  const lead = others.length > 0 ? 0.3 : 1;
  return (
    <Sheet page={page}>
      <Column style={{ padding: `${margin}px ${margin}px 56px` }}>
        <PageTitle page={page} width={width} lines={page.wide ? 2 : 4} align="center" />
      </Column>
      <HeroField page={page} width={page.width} padding={`64px ${margin}px`} ornament={320} share={lead}>
        <Region page={toned(page, "hero")} id="band" blocks={first ? [first] : []} width={width} share={lead} />
      </HeroField>
      <Column gap={48} style={{ padding: `64px ${margin}px 48px`, flexGrow: 1 - lead }}>
        {others.length > 0 && (
          <Flow page={page} id="rest" blocks={others} width={width} share={1 - lead} gap={64} most={page.wide ? 3 : 2} />
        )}
        <BlockView page={page} placed={page.footer} width={width} />
      </Column>
    </Sheet>
  );
}
