import { AppError } from "../../kernel/app-error.ts";

const scripts = [
  "Arabic",
  "Armenian",
  "Bengali",
  "Ethiopic",
  "Georgian",
  "Gujarati",
  "Gurmukhi",
  "Han",
  "Hangul",
  "Hebrew",
  "Hiragana",
  "Kannada",
  "Katakana",
  "Khmer",
  "Lao",
  "Malayalam",
  "Myanmar",
  "Oriya",
  "Sinhala",
  "Tamil",
  "Telugu",
  "Thai",
  "Tibetan",
] as const;

/** Text has characters that no font here can draw; they would come out as empty boxes. */
export class UnsupportedCharacters extends AppError {
  constructor(missing: readonly string[]) {
    const named = [...new Set(missing.map(nameOf))];
    super(
      "unsupported_characters",
      `Not drawn yet: ${named.join(", ")}. Latin, Greek, Cyrillic and Devanagari text can be drawn; write the rest in one of these.`,
      missing.slice(0, 20).map((character) => ({ path: "", message: `${character} (${codePoint(character)}) has no glyph` })),
    );
  }
}

function nameOf(character: string): string {
  if (/\p{Extended_Pictographic}/u.test(character)) return "emoji";
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, "u").test(character)) ?? codePoint(character);
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
