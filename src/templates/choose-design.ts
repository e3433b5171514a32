import type { InfographicSpec } from "../infographic/spec.ts";
import type { Theme } from "../infographic/theme.ts";
import { themes } from "../infographic/themes/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { nearestName } from "../kernel/nearest-name.ts";
import { contentProfile } from "./choice/content-profile.ts";
import { type Ranked, ranked } from "./choice/ranked.ts";
import { themeSuit } from "./choice/theme-suit.ts";
import type { Template } from "./page.ts";
import { templates } from "./pages/index.ts";

export type Design = { template: Template; theme: Theme };

type Candidates = { template: Ranked<Template>[]; theme: Ranked<Theme>[] };

/** The template and theme that a spec names, or those that suit its content best. The same spec always gets the same. */
export function chooseDesign(spec: InfographicSpec): Design {
  const candidates = candidatesFor(spec);
  return {
    template: named("template", spec.template, candidates.template).item,
    theme: named("theme", spec.theme, candidates.theme).item,
  };
}

/** The same content in the templates that suit it next best, the best first, with the theme as it is. */
export function nextDesigns(spec: InfographicSpec, { template, theme }: Design, count: number): Design[] {
  const others = candidatesFor(spec).template.filter(({ item, score }) => item !== template && score > 0);
  return others.slice(0, count).map(({ item }) => ({ template: item, theme }));
}

/** What was chosen, how well it suits the content (“chosen because …”), and what would do as well, the best first. */
export type Choice = { name: string; why: string; alternatives: { name: string; score: number; why: string }[] };

/** Why a design is what it is; also of one that was made when there were other templates and themes. */
export function explainDesign(spec: InfographicSpec): { template: Choice; theme: Choice } {
  const { template, theme } = candidatesFor(spec);
  return { template: explained(spec.template, template), theme: explained(spec.theme, theme) };
}

/** All there are, the best first. Themes are liked by the template that is named, or else by the best. */
function candidatesFor(spec: InfographicSpec): Candidates {
  const content = contentProfile(spec);
  const byTemplate = ranked(templates, spec.title, ({ suits }) => suits(content));
  const { likes = [] } = (byTemplate.find(({ item }) => item.name === spec.template) ?? byTemplate[0])?.item ?? {};
  return { template: byTemplate, theme: ranked(themes, spec.title, (theme) => themeSuit(theme, content, likes)) };
}

/** Throws AppError `invalid_spec` for a name that none has. */
function named<Item extends { name: string }>(
  what: "template" | "theme",
  name: string | undefined,
  candidates: readonly Ranked<Item>[],
): Ranked<Item> {
  const choice = name === undefined ? candidates[0] : candidates.find(({ item }) => item.name === name);
  if (choice) return choice;
  const names = candidates.map(({ item }) => item.name).sort();
  throw unknown(what, name ?? "", names);
}

function unknown(what: string, name: string, names: readonly string[]): AppError {
  const nearest = nearestName(name, names);
  const hint = nearest ? `did you mean "${nearest}"?` : `choose one of ${names.join(", ")}`;
  return new AppError("invalid_spec", `There is no ${what} “${name}”; ${hint}`, [
    { path: what, message: nearest ? `is not one; ${hint}` : `is not one of ${names.join(", ")}` },
  ]);
}

const offered = 4;

function explained<Item extends { name: string }>(name: string | undefined, candidates: readonly Ranked<Item>[]): Choice {
  const choice = name === undefined ? candidates[0] : candidates.find(({ item }) => item.name === name);
  const others = candidates.filter((candidate) => candidate !== choice && candidate.score > 0).slice(0, offered);
  return {
    name: choice?.item.name ?? name ?? "",
    why: choice?.why ?? "it was asked for when there still was one of this name",
    alternatives: others.map(({ item, score, why }) => ({ name: item.name, score: Math.round(score * 100) / 100, why })),
  };
}
