import { forbiddenCharacter, InfographicSpec } from "../infographic/index.ts";
import { addIcons } from "./add-icons.ts";
import { chooseStructures } from "./choose-structures.ts";
import { EmptyInput, InputTooLong, UnknownLocale, UnsupportedCharacter } from "./errors.ts";
import { guessLocale } from "./guess-locale.ts";
import type { Plan, PlanDraft } from "./plan.ts";
import { planPrompt } from "./plan-prompt.ts";
import { planTable } from "./plan-table.ts";
import { planText } from "./plan-text.ts";
import { bringsContent } from "./text/brings-content.ts";
import { tableIn } from "./text/table-in.ts";

type Common = { title?: string; locale?: string; source?: string };
export type PlanRequest = Common &
  (
    | { kind: "prompt"; prompt: string }
    | { kind: "text"; text: string }
    | { kind: "table"; table: string | readonly Record<string, unknown>[] }
  );

/** More is a book; UTF-16 units. */
export const maxTextLength = 100_000;

/** Punctuation alone says nothing; a number or a picture of a face does. */
const hasWords = /[\p{L}\p{N}\p{So}\p{Sc}]/u;

/**
 * A finished specification for any input, by rules alone.
 * @throws AppError `empty_input`, `limit_exceeded`, `unsupported_characters`, `invalid_request`, `invalid_table`
 */
export async function planInfographic(request: PlanRequest): Promise<Plan> {
  return chooseStructures(await read(request, commonOf(request)));
}

async function read(request: PlanRequest, common: Common): Promise<PlanDraft> {
  switch (request.kind) {
    case "table":
      return planRows(request.table, common);
    case "text":
      return planWords("text", request.text, common);
    case "prompt":
      return planWords("prompt", request.prompt, common);
  }
}

/** What people paste where isn't always what the field is called: a table is planned as one, content as text. */
async function planWords(kind: "text" | "prompt", words: string, common: Common): Promise<PlanDraft> {
  check(kind, words);
  if (!hasWords.test(words)) throw new EmptyInput(kind);
  if (words.length > maxTextLength) throw new InputTooLong(kind, words.length, maxTextLength);
  const table = tableIn(words);
  if (table) return planRows(table, common);
  return bringsContent(words) ? planText({ text: words, ...common }) : planPrompt({ prompt: words, ...common });
}

function planRows(table: Extract<PlanRequest, { kind: "table" }>["table"], common: Common): PlanDraft {
  const locale = common.locale ?? guessLocale(typeof table === "string" ? table : JSON.stringify(table));
  const { spec, warnings } = planTable({ table, ...common, locale });
  return { spec: { ...spec, blocks: addIcons(spec.blocks) }, warnings };
}

function commonOf({ title, locale, source }: Common): Common {
  if (title) check("title", title);
  if (source) check("source", source);
  if (locale && !InfographicSpec.shape.locale.safeParse(locale).success) throw new UnknownLocale(locale);
  return {
    ...(title?.trim() && { title }),
    ...(locale && { locale }),
    ...(source?.trim() && { source }),
  };
}

function check(path: string, words: string): void {
  const forbidden = forbiddenCharacter(words);
  if (forbidden) throw new UnsupportedCharacter(path, forbidden);
}
