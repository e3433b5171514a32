import type { InfographicDraft } from "../../src/infographic/spec.ts";

const vocabulary = {
  latin:
    "river market signal copper harvest lantern meadow granite voyage timber orchid compass cotton saffron bridge monsoon".split(
      " ",
    ),
  devanagari: "नदी बाज़ार संकेत ताँबा फसल लालटेन मैदान पत्थर यात्रा लकड़ी कमल दिशा कपास केसर पुल वर्षा".split(" "),
};
/** Keys whose strings are names for programs, or decide what is drawn rather than what is said. */
const names = new Set("type theme template size locale icon kind code symbol orientation highlight".split(" "));

/** Numbers that look like chance and are the same in every run (a linear congruence, Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The document with another word at the end of its title: what an editor changes. */
export const edited = (document: InfographicDraft, seed: number): InfographicDraft => {
  const pick = chance(seed + 1);
  return { ...document, title: document.title.replace(/[\p{L}\p{M}]+(?=[^\p{L}\p{M}]*$)/u, (word) => like(word, pick)) };
};

/** The document with every word of four letters or more another one. */
export const reworded = (document: InfographicDraft, seed: number): InfographicDraft => {
  const pick = chance(seed + 1);
  return reword(document, "", (word) => like(word, pick)) as InfographicDraft;
};

/** The document with such words shuffled, so that hardly one of them was ever drawn before. */
export const invented = (document: InfographicDraft, seed: number): InfographicDraft => {
  const pick = chance(seed + 1);
  return reword(document, "", (word) => shuffled(word, pick)) as InfographicDraft;
};

function reword(value: unknown, key: string, other: (word: string) => string): unknown {
  if (typeof value === "string") return names.has(key) ? value : value.replace(/[\p{L}\p{M}]{4,}/gu, other);
  if (Array.isArray(value)) return value.map((item) => reword(item, key, other));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "highlight");
  return Object.fromEntries(entries.map(([name, inner]) => [name, reword(inner, name, other)]));
}

/** By syllables: signs stay on their letters. */
function shuffled(word: string, pick: (below: number) => number): string {
  const letters = word.toLowerCase().match(/\p{L}\p{M}*/gu) ?? [];
  for (let at = letters.length - 1; at > 0; at--) {
    const other = pick(at + 1);
    [letters[at], letters[other]] = [letters[other] as string, letters[at] as string];
  }
  return letters.join("");
}

const like = (word: string, pick: (below: number) => number): string => {
  const words = /\p{Script=Devanagari}/u.test(word) ? vocabulary.devanagari : vocabulary.latin;
  return words[pick(words.length)] ?? word;
};
