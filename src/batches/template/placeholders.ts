const placeholder = /\{\{\s*([^{}]{1,200}?)\s*\}\}/g;
const whole = /^\{\{\s*([^{}]{1,200}?)\s*\}\}$/;

/** The column that a text is nothing but the placeholder of. */
export const soleName = (text: string): string | undefined => whole.exec(text)?.[1];

export const namesIn = (text: string): string[] => Array.from(text.matchAll(placeholder), ([, name = ""]) => name);

export const replaceNames = (text: string, cellOf: (name: string) => string): string =>
  text.replace(placeholder, (_, name: string) => cellOf(name));

export type Path = readonly (string | number)[];
export type Slot = { path: Path; names: string[]; isWhole: boolean };

/** Every text of a document that has placeholders. */
export function slotsIn(value: unknown, path: Path = []): Slot[] {
  if (typeof value === "string") {
    const names = namesIn(value);
    return names.length > 0 ? [{ path, names, isWhole: soleName(value) !== undefined }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each, index) => slotsIn(each, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => slotsIn(each, [...path, name]));
}
