import { z } from "zod";

// C0 and C1 controls (but tab, line feed and carriage return), the bidirectional overrides that can make text read
// differently from how it is stored, and lone surrogates.
const forbidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** The first forbidden character of `text` and its offset, if there is one. */
export function forbiddenCharacter(text: string): { offset: number; code: string } | undefined {
  const offset = text.search(forbidden);
  if (offset < 0) return undefined;
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { offset, code: `U+${code}` };
}

const clean = z
  .string()
  .refine((value) => !forbidden.test(value), "has a control character; remove it")
  .transform((value) => value.normalize("NFC").replace(/\s+/gu, " ").trim());

const upTo = (max: number) => clean.pipe(z.string().min(1, "is empty").max(max, `is longer than ${max} characters`));
const made = new Map<number, ReturnType<typeof upTo>>();

/** Text that a picture shows: NFC, trimmed, white space folded, not empty, at most `max` UTF-16 units. One schema for each length. */
export function text(max: number): ReturnType<typeof upTo> {
  const schema = made.get(max) ?? upTo(max);
  made.set(max, schema);
  return schema;
}
