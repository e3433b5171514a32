import type { Infographic } from "../../src/infographics/index.ts";
import type { StoredInfographic } from "./schemas/answers.ts";

/** An infographic as the API tells it. `url` is any address of this deployment. */
export function presentInfographic(infographic: Infographic, url: string): StoredInfographic {
  const { id, createdAt, spec, inputWarnings, drawing } = infographic;
  const self = new URL(`/v1/infographics/${id}`, url).href;
  return {
    id,
    created_at: new Date(createdAt).toISOString(),
    spec,
    needs_content: spec.needs_content,
    warnings: [...inputWarnings, ...drawing.warnings],
    urls: { self, svg: `${self}.svg`, png: `${self}.png` },
    size: { width: drawing.width, height: drawing.height },
  };
}
