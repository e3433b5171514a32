import { type Column, isMeasure } from "./describe-columns.ts";

const currencies: Record<string, string> = { "₹": "INR", $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };
const identifiers = /^(id|#|((s|sr|sl|serial|roll|reg)\.?\s*)?(no|number)\.?|sr\.?|code|pin(\s*code)?|phone|mobile|zip)$/i;

const hole = (name: string): string => `{{${name}}}`;

/** A spec for rows that came without one: its first words for the title, its numbers as key figures, the rest as a list. */
export function suggestSpec(columns: readonly Column[]): Record<string, unknown> | undefined {
  const filled = columns.filter(({ kind, name }) => kind !== "empty" && !identifiers.test(name));
  const words = filled.filter((column) => !isMeasure(column));
  const [title = columns.find(({ kind }) => kind !== "empty"), ...others] = words;
  const measures = filled.filter(isMeasure).slice(0, 6);
  if (!title || measures.length + others.length === 0) return undefined;

  const figures = measures.map((column) => ({ label: column.name.slice(0, 80), figure: figureOf(column) }));
  const entries = others.slice(0, 12).map(({ name }) => ({ title: name.slice(0, 80), detail: hole(name) }));
  const list = entries.length === 1 ? [{ type: "callout", text: `${others[0]?.name}: ${hole(others[0]?.name ?? "")}` }] : [];
  const blocks = [
    ...(figures.length > 0 ? [{ type: "stat-row", items: figures }] : []),
    ...(entries.length > 1 ? [{ type: "list-column", items: entries }] : list),
  ];
  return { title: hole(title.name), blocks };
}

function figureOf({ name, symbol }: Column): Record<string, unknown> {
  const value = hole(name);
  if (symbol === "%") return { value, unit: { kind: "percent" } };
  const code = currencies[symbol];
  return code ? { value, unit: { kind: "currency", code } } : { value };
}
