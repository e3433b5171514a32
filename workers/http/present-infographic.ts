import type { Studio } from "../../src/flows/studio.ts";
import type { Infographic } from "../../src/infographics/index.ts";
import type { StoredInfographic } from "./schemas/answers.ts";

type Context = {
  /** Any address of this deployment. */
  url: string;
  studio: Pick<Studio, "explain">;
};

/** An infographic as the API tells it. */
export function presentInfographic(infographic: Infographic, { url, studio }: Context): StoredInfographic {
  const { id, createdAt, spec, inputWarnings, drawing } = infographic;
  const self = new URL(`/v1/infographics/${id}`, url).href;
  const [first] = drawing.pages;
  const { template, theme } = studio.explain(spec);
  return {
    id,
    created_at: new Date(createdAt).toISOString(),
    spec,
    design: { template, theme, blocks: infographic.choices },
    needs_content: spec.needs_content,
    warnings: [...inputWarnings, ...drawing.warnings],
    fit: drawing.fit,
    urls: { self, svg: `${self}.svg`, png: `${self}.png` },
    size: first,
    pages: drawing.pages.map((size, index) => ({ ...size, ...addressesOf(self, index + 1) })),
  };
}

/** The first page is the one that no number names. */
function addressesOf(self: string, page: number): { svg: string; png: string } {
  const query = page === 1 ? "" : `?page=${page}`;
  return { svg: `${self}.svg${query}`, png: `${self}.png${query}` };
}
