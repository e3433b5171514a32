import type { InfographicSpec } from "../infographic/spec.ts";
import type { Theme } from "../infographic/theme.ts";
import { themeNamed, themes } from "../infographic/themes/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { Template } from "./page.ts";
import { templates } from "./pages/index.ts";

export type Design = { template: Template; theme: Theme };

/** The template and theme that a spec names, or those that suit its content best. The same spec always gets the same. */
export function chooseDesign(spec: InfographicSpec): Design {
  const template = spec.template === undefined ? bestTemplate(spec) : templates.find(({ name }) => name === spec.template);
  if (!template) throw unknown("template", spec.template, templates);
  const theme = themeNamed(spec.theme ?? suitedTheme(spec));
  if (!theme) throw unknown("theme", spec.theme, themes);
  return { template, theme };
}

function bestTemplate(spec: InfographicSpec): Template {
  return templates.reduce((best, template) => (template.suits(spec) > best.suits(spec) ? template : best));
}

/** Tables print; things to do are warm; many figures shine on dark; the rest is a story on paper. */
function suitedTheme({ blocks, locale }: InfographicSpec): string {
  const has = (type: string): boolean => blocks.some((block) => block.type === type);
  if (has("steps") || has("icon-list") || locale.startsWith("hi")) return "marigold";
  const charts = blocks.filter(({ type }) => type.endsWith("-chart") || type === "donut").length;
  if (charts >= 3) return "midnight";
  return has("table") && charts === 0 ? "print" : "paper";
}

function unknown(what: "template" | "theme", name: string | undefined, known: readonly { name: string }[]): AppError {
  const names = known.map(({ name }) => name).join(", ");
  const message = `There is no ${what} “${name}”. Choose one of: ${names}.`;
  return new AppError("invalid_spec", message, [{ path: what, message: `is not one of ${names}` }]);
}
