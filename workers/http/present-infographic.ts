import { linkedPath } from "../../src/flows/read-linked-picture.ts";
import type { Studio } from "../../src/flows/studio.ts";
import type { Infographic } from "../../src/infographics/index.ts";
import type { LinkSigner } from "../../src/links/index.ts";
import type { StoredInfographic } from "./schemas/answers.ts";

type Context = {
  /** Any address of this deployment. */
  url: string;
  studio: Pick<Studio, "explain">;
  links: LinkSigner;
};

/** An infographic as the API tells it. */
export async function presentInfographic(infographic: Infographic, context: Context): Promise<StoredInfographic> {
  const { url, studio, links } = context;
  const { id, createdAt, spec, inputWarnings, drawing } = infographic;
  const self = new URL(`/v1/infographics/${id}`, url).href;
  const signed = (type: "svg" | "png") => links.signLink(linkedPath(infographic, type));
  const [svg, png] = await Promise.all([signed("svg"), signed("png")]);
  return {
    id,
    created_at: new Date(createdAt).toISOString(),
    spec,
    design: studio.explain(spec),
    needs_content: spec.needs_content,
    warnings: [...inputWarnings, ...drawing.warnings],
    fit: drawing.fit,
    urls: { self, svg: `${self}.svg`, png: `${self}.png` },
    links: {
      svg: new URL(svg.path, url).href,
      png: new URL(png.path, url).href,
      expires_at: new Date(png.expiresAt).toISOString(),
    },
    size: { width: drawing.width, height: drawing.height },
  };
}
