import tags from "lucide-static/tags.json" with { type: "json" };
import { iconKeywords } from "./icon-keywords.ts";

type Candidate = { icon: string; score: number };
type Index = { curated: Map<string, string[]>; tagged: Map<string, string[]>; names: Set<string> };

/** Below it a match is a guess: a drawn number serves the reader better than a doubtful icon. */
const confident = 2;
/** What a detail must reach to speak for its title. */
const sure = 5;
/** A single tag of an icon is only a hint (a handbag for "carry"); two of them are a match. */
const weight = { curated: 10, name: 4, tag: 1.6 };

/** Words that name icons of user interfaces, or nothing in particular. */
const generic = new Set(
  `a an the of to in on at by for from with and or but as is are was were be it its this that these those not no more most all
  add new move play option text table type list view group component merge split copy save import export menu form space layers
  square circle box diff fold link power regex replace rotate section send settings shapes share sheet slice tag tags ticket toggle
  undo ungroup variable vault origin scan ratio plus minus equal divide hash check blend blocks bold italic underline contact contrast
  cone cuboid currency delete diamond dot expand file forward frame hand info keyboard map point points big small large long short high
  low up down left right top bottom first second third next last start end stop open close line arrow number numbers letter image
  page part full half one two three four five six seven eight nine ten name word make use get take keep let set put go per each every
  change container cups cup taste roof march region user users show hide alternative symbol signs sign badge button cursor select selection drag grid layout panel window format
  current stage step range state label value values content edit update remove create free less better good great common main key`.split(
    /\s+/,
  ),
);

/** Marks of interfaces rather than pictures of things. */
const vague =
  /^(?:arrow|chevron|circle|square|file|folder|text|align|panel|layout|move|mouse|corner|git|a-|mars|venus|non-)|-off$|arrow/;

let built: Index | undefined;

/** The name of the Lucide icon that says what `text` is about; undefined where none surely does. */
export const chooseIcon = (text: string): string | undefined => candidates(text)[0]?.icon;

/**
 * An icon for each text, none twice; a second line is looked at where the first gives none. Where fewer than half of them would have one, none has: a list is marked
 * throughout or not at all.
 */
export function chooseIcons(texts: readonly string[]): (string | undefined)[] {
  const used = new Set<string>();
  const chosen = texts.map((text) => {
    const [title = "", ...more] = text.split("\n");
    const found = [...candidates(title), ...candidates(more.join(" ")).filter(({ score }) => score >= sure)];
    const icon = found.find((candidate) => !used.has(candidate.icon))?.icon;
    if (icon) used.add(icon);
    return icon;
  });
  return used.size * 2 >= texts.length ? chosen : texts.map(() => undefined);
}

function candidates(text: string): Candidate[] {
  built ??= buildIndex();
  const { curated, tagged, names } = built;
  const scores = new Map<string, number>();
  const hints = new Map<string, number>();
  const add = (icon: string, score: number): void => void scores.set(icon, Math.max(score, scores.get(icon) ?? 0));
  const hint = (icon: string, score: number): void => void hints.set(icon, score + (hints.get(icon) ?? 0));
  for (const [position, word] of wordsOf(text).entries())
    for (const form of formsOf(word)) {
      // What comes first in a title is what it is about.
      const early = 1 / (1 + position * 0.08);
      for (const [rank, icon] of (curated.get(form) ?? []).entries()) add(icon, (weight.curated - rank) * early);
      if (generic.has(form) || form.length < 3) continue;
      if (names.has(form)) add(form, weight.name * early);
      const icons = tagged.get(form) ?? [];
      for (const icon of icons) hint(icon, weight.tag / Math.sqrt(icons.length));
    }
  for (const [icon, score] of hints) add(icon, score);
  const found = [...scores].map(([icon, score]) => ({ icon, score })).filter(({ score }) => score >= confident);
  return found.sort((a, b) => b.score - a.score || a.icon.localeCompare(b.icon));
}

function buildIndex(): Index {
  const index: Index = {
    curated: new Map(),
    tagged: new Map(),
    names: new Set(Object.keys(tags).filter((name) => !vague.test(name))),
  };
  const add = (map: Map<string, string[]>, word: string, icon: string): void =>
    void map.set(word, [...(map.get(word) ?? []), icon]);
  for (const [icon, words] of Object.entries(iconKeywords))
    if (index.names.has(icon)) for (const word of words.normalize("NFC").split(" ")) add(index.curated, word, icon);
  for (const [icon, words] of Object.entries(tags))
    for (const word of vague.test(icon) ? [] : new Set(words))
      if (!word.includes(" ") && !generic.has(word)) add(index.tagged, word.toLowerCase(), icon);
  return index;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.slice(0, 24) ?? [];

/** A word and what it may be a form of: "batteries" is "battery", "rinsing" is "rinse". */
function formsOf(word: string): Set<string> {
  const forms = new Set([word]);
  const add = (pattern: RegExp, ...endings: string[]): void => {
    if (word.length > 4 && pattern.test(word)) for (const ending of endings) forms.add(word.replace(pattern, ending));
  };
  add(/ies$/, "y");
  add(/(?<=s|x|ch|sh)es$/, "");
  add(/(?<![su])s$/, "");
  add(/ing$/, "", "e");
  add(/(.)\1ing$/, "$1");
  add(/ed$/, "", "e");
  add(/(.)\1ed$/, "$1");
  return forms;
}
