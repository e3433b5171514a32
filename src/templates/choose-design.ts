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

/** How well what was chosen suits the content, “chosen because …”, and what would do as well, the best first. */
export type Reasons = { why: string; alternatives: { name: string; score: number; why: string }[] };
export type Design = { template: Template; theme: Theme; reasons: { template: Reasons; theme: Reasons } };

const offered = 4;

/** The template and theme that a spec names, or those that suit its content best. The same spec always gets the same. */
export function chooseDesign(spec: InfographicSpec): Design {
  const content = contentProfile(spec);
  const template = chosen(
    "template",
    spec.template,
    ranked(templates, spec.title, ({ suits }) => suits(content)),
  );
  const { likes = [] } = template.item;
  const theme = chosen(
    "theme",
    spec.theme,
    ranked(themes, spec.title, (each) => themeSuit(each, content, likes)),
  );
  return {
    template: template.item,
    theme: theme.item,
    reasons: { template: template.reasons, theme: theme.reasons },
  };
}

/** The one that is named, or the best. Throws AppError `invalid_spec` for a name that none has. */
function chosen<Item extends { name: string }>(
  what: "template" | "theme",
  name: string | undefined,
  candidates: readonly Ranked<Item>[],
): { item: Item; reasons: Reasons } {
  const choice = name === undefined ? candidates[0] : candidates.find(({ item }) => item.name === name);
  if (!choice)
    throw unknown(
      what,
      name ?? "",
      candidates.map(({ item }) => item.name),
    );
  const others = candidates.filter((candidate) => candidate !== choice && candidate.score > 0).slice(0, offered);
  const alternatives = others.map(({ item, score, why }) => ({ name: item.name, score: Math.round(score * 100) / 100, why }));
  return { item: choice.item, reasons: { why: choice.why, alternatives } };
}

function unknown(what: string, name: string, names: readonly string[]): AppError {
  const nearest = nearestName(name, names);
  const known = [...names].sort().join(", ");
  const hint = nearest ? `did you mean “${nearest}”?` : `choose one of ${known}`;
  return new AppError("invalid_spec", `There is no ${what} “${name}”; ${hint}`, [
    { path: what, message: `is not one of ${known}${nearest ? `; did you mean “${nearest}”?` : ""}` },
  ]);
}
