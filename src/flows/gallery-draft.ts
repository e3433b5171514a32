import { blockCatalog } from "../infographic/block-catalog.ts";
import type { InfographicDraft } from "../infographic/index.ts";
import { themes } from "../infographic/themes/index.ts";
import { templates } from "../templates/index.ts";

export const galleryKinds = ["blocks", "templates", "themes"] as const;
export type GalleryKind = (typeof galleryKinds)[number];

const sampleOf = (name: string): Record<string, unknown>[] => {
  const block = blockCatalog.find((candidate) => candidate.name === name);
  return block ? [block.sample] : [];
};
const samples = (...names: string[]): Record<string, unknown>[] => names.flatMap(sampleOf);

/** What templates show that suit one kind of content. */
const contents: Record<string, string[]> = {
  atlas: ["india-map", "stat-row"],
  "big-number": ["headline", "line-chart"],
  board: ["list-column"],
  chat: ["callout", "icon-list"],
  dashboard: ["stat-cards", "line-chart", "donut", "bar-chart"],
  "quote-card": ["quote"],
  recipe: ["icon-list", "steps"],
  resume: ["icon-list", "timeline", "stat-row"],
  spine: ["timeline", "stat-row"],
  story: ["line-chart", "stat-row", "bar-chart"],
  slide: ["stat-row", "bar-chart"],
  card: ["stat-row", "icon-list"],
};
const anything = ["stat-row", "bar-chart", "icon-list"];

/** A page that shows what there is to choose; undefined for a name that nothing has. */
export function galleryDraft(kind: GalleryKind, name: string): InfographicDraft | undefined {
  const draft = drafts[kind](name);
  return draft as InfographicDraft | undefined;
}

type Draft = { title: string; blocks: Record<string, unknown>[]; theme?: string; template?: string };

const drafts: Record<GalleryKind, (name: string) => Draft | undefined> = {
  blocks(name) {
    const block = blockCatalog.find((candidate) => candidate.name === name);
    return block && { title: block.label, template: "column", theme: "paper", blocks: [block.sample] };
  },
  templates(name) {
    const template = templates.find((candidate) => candidate.name === name);
    const theme = template?.likes?.[0];
    return (
      template && {
        title: template.label,
        template: name,
        ...(theme && { theme }),
        blocks: samples(...(contents[name] ?? anything)),
      }
    );
  },
  themes(name) {
    const theme = themes.find((candidate) => candidate.name === name);
    return theme && { title: theme.label, theme: name, template: "band", blocks: samples("stat-row", "bar-chart") };
  },
};
