import type { z } from "zod";
import { InfographicSpec } from "../../infographic/index.ts";
import { nearestName } from "../../kernel/nearest-name.ts";
import { TemplateRefused } from "../errors.ts";
import { fillTemplate } from "./fill-template.ts";
import { type Path, type Slot, slotsIn } from "./placeholders.ts";
import type { Template } from "./template.ts";

/** Finds out what each placeholder stands for. Throws `TemplateRefused` where the template itself is wrong. */
export function compileTemplate(spec: Record<string, unknown>, columns: readonly string[]): Template {
  const slots = slotsIn(spec);
  refuseUnknown(slots, columns);
  const byName = new Map(columns.map((name, index) => [name.toLowerCase(), index]));
  const bare: Template = { spec, slots, columns: byName, numeric: new Set(), proven: new Map() };

  const numeric = numericSlots(bare, columns);
  const template = { ...bare, numeric: new Set(numeric.map(({ path }) => pathKey(path))) };
  refuseMistakes(template, columns);
  const proven = withProof(template, numeric, columns);
  const isProven = issuesOf(proven, columns).every((issue) => isAtSlot(slots, issue));
  return isProven ? proven : template;
}

export const pathKey = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join("");

/** Whether an issue is about what a placeholder stands for. */
export function slotOf(slots: readonly Slot[], path: readonly PropertyKey[]): Slot | undefined {
  const key = `${pathKey(path)}/`;
  return (
    slots.find((slot) => key.startsWith(`${pathKey(slot.path)}/`)) ??
    slots.find((slot) => `${pathKey(slot.path)}/`.startsWith(key))
  );
}

export type FlatIssue = { path: PropertyKey[]; message: string; expected?: string };

/** The issues of a union are those of all its alternatives. */
export const flatIssues = (issues: readonly z.core.$ZodIssue[], parent: readonly PropertyKey[] = []): FlatIssue[] =>
  issues.flatMap((issue) => {
    const path = [...parent, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0)
      return issue.errors.flatMap((inner) => flatIssues(inner, path));
    return [{ path, message: issue.message, ...(issue.code === "invalid_type" && { expected: issue.expected }) }];
  });

function refuseUnknown(slots: readonly Slot[], columns: readonly string[]): void {
  const known = new Set(columns.map((name) => name.toLowerCase()));
  const issues = slots.flatMap(({ path, names }) =>
    names
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name) => {
        const near = nearestName(name, columns);
        const advice = near === undefined ? `there are ${columns.slice(0, 20).join(", ")}` : `did you mean {{${near}}}?`;
        return { path: `spec.${path.join(".")}`, message: `{{${name}}} is no column; ${advice}` };
      }),
  );
  const [first] = issues;
  if (first) throw new TemplateRefused(`${first.path}: ${first.message}`, issues.slice(0, 25));
}

const probe = (columns: readonly string[], text: string, value: string | number) => ({
  row: 2,
  cells: columns.map(() => ({ text, value })),
});

const issuesOf = (template: Template, columns: readonly string[]): FlatIssue[] => {
  const { error } = InfographicSpec.safeParse(fillTemplate(template, probe(columns, "1", 1)));
  return error ? flatIssues(error.issues) : [];
};

function numericSlots(template: Template, columns: readonly string[]): Slot[] {
  const issues = issuesOf(template, columns).filter(({ expected }) => expected === "number" || expected === "int");
  const keys = new Set(issues.map(({ path }) => pathKey(path)));
  return template.slots.filter(({ path, isWhole }) => isWhole && keys.has(pathKey(path)));
}

const isAtSlot = (slots: readonly Slot[], { path }: FlatIssue): boolean => slotOf(slots, path) !== undefined;

function refuseMistakes(template: Template, columns: readonly string[]): void {
  const mistakes = issuesOf(template, columns).filter((issue) => !isAtSlot(template.slots, issue));
  const issues = mistakes.map(({ path, message }) => ({ path: `spec.${path.map(String).join(".")}`, message }));
  const [first] = issues;
  if (first) throw new TemplateRefused(`${first.path} ${first.message}`, issues.slice(0, 25));
}

function withProof(template: Template, numeric: readonly Slot[], columns: readonly string[]): Template {
  const values = numeric.filter(({ path }) => path.at(-1) === "value" && !hasSource(template.spec, path));
  const proven = new Map(
    values.map(({ path, names: [name = ""] }) => [
      pathKey(path.slice(0, -1)),
      columns[template.columns.get(name.toLowerCase()) ?? -1] ?? name,
    ]),
  );
  return { ...template, proven };
}

const hasSource = (spec: unknown, path: Path): boolean => {
  const parent = path.slice(0, -1).reduce<unknown>((value, part) => (value as Record<string, unknown>)?.[part], spec);
  return (parent as { source?: unknown } | undefined)?.source !== undefined;
};
