import { get } from "../../../shared/api/ask.ts";
import type { BlockChoice, TemplateChoice, ThemeChoice } from "../../../shared/api/types.ts";
import { hindiNames } from "../messages/hindi-names.ts";

export const kinds = ["blocks", "templates", "themes"] as const;
export type Kind = (typeof kinds)[number];

/** One thing to choose. `group` is the family of a block, or whether a theme is light or dark. */
export type Entry = { kind: Kind; name: string; label: string; description: string; group: string | undefined };

/** Everything there is, in the order in which the API lists it. */
export async function loadEntries(): Promise<Entry[]> {
  const [{ blocks }, { templates }, { themes }] = await Promise.all([
    get<{ blocks: BlockChoice[] }>("/v1/blocks"),
    get<{ templates: TemplateChoice[] }>("/v1/templates"),
    get<{ themes: ThemeChoice[] }>("/v1/themes"),
  ]);
  return [
    ...blocks.filter(({ name }) => name !== "image").map((block) => entryOf("blocks", block, block.family)),
    ...templates.map((template) => entryOf("templates", template, undefined)),
    ...themes.map((theme) => entryOf("themes", theme, isDark(theme.colors.background) ? "dark" : "light")),
  ];
}

type Named = { name: string; label: string; description?: string };

const entryOf = (kind: Kind, { name, label, description = "" }: Named, group: string | undefined): Entry => {
  return { kind, name, label, description, group };
};

const isDark = (hex: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

export type Wanted = { kind: Kind; group: string; words: string };

/** The entries of a kind and group that have every word, in English or Hindi, wherever it stands. */
export function matching(entries: readonly Entry[], { kind, group, words }: Wanted): Entry[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (entry.kind !== kind || (group !== "" && entry.group !== group)) return false;
    const said = [entry.label, entry.description, entry.name, entry.group ?? "", hindiNames[kind][entry.name] ?? ""]
      .join(" ")
      .toLowerCase();
    return asked.every((word) => said.includes(word));
  });
}

export const pictureOf = ({ kind, name }: Entry): string => `/v1/gallery/${kind}/${name}.png`;

/** Where “use this” leads: to the composer, which reads the choice from its address. */
export const useAddressOf = ({ kind, name }: Entry): string => `/?${new URLSearchParams({ [kind.slice(0, -1)]: name })}`;
