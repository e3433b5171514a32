import type { Warning } from "../../infographic/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { namesIn } from "./find-comparison.ts";
import { quoteOf } from "./find-quotes.ts";
import type { BlockDraft, Finding } from "./finding.ts";
import { areOpposed } from "./oppositions.ts";
import { planChains } from "./plan-chains.ts";
import { planHeadedPoints } from "./plan-headed-points.ts";
import { planList } from "./plan-list.ts";
import { planPipeTable } from "./plan-pipe-table.ts";
import { planSwot, pointOf } from "./plan-swot.ts";
import type { Document, Listing, Section } from "./read-document.ts";
import type { Sentence } from "./sentence.ts";
import { clip } from "./shorten.ts";

/** What a text shows by its form: lists, tables, block quotations and headings; `entriesLeftOut` found no room. */
export type Structures = { findings: Finding[]; warnings: Warning[]; entriesLeftOut: number; tableTitle?: string };

type Context = { locale: string; title: string | undefined };

export function planStructures(document: Document, context: Context): Structures {
  const structures: Structures = { findings: [], warnings: [], entriesLeftOut: 0 };
  const headed = planHeadedPoints(document);
  if (headed) structures.findings.push(headed.finding);
  const sections = document.sections.filter((section) => !headed?.sections.includes(section));
  const opposed = planSwot(sections) ?? planOpposition(sections, context.title ?? "");
  if (opposed) structures.findings.push(opposed.finding);
  for (const section of sections)
    for (const part of section.parts) if (!opposed?.parts.includes(part)) planPart(structures, { part, section, ...context });
  return structures;
}

type PartContext = Context & { part: Section["parts"][number]; section: Section };

function planPart(structures: Structures, { part, section, title, locale }: PartContext): void {
  if (part.kind === "prose") structures.findings.push(...chainsIn(part.sentences));
  if (part.kind === "code") structures.entriesLeftOut += 1;
  if (part.kind === "quote")
    structures.findings.push({ block: quoteOf(part.text.text), sentences: [], weight: 1, place: part.text.at[0] ?? 0 });
  if (part.kind === "list") {
    const { block, entries, leftOut } = planList(part, section.heading, section.heading ?? title);
    structures.entriesLeftOut += leftOut;
    structures.findings.push({
      block,
      sentences: [],
      weight: entries * (block.type === "stat-row" ? 2 : 1.4),
      place: placeOfList(part),
    });
  }
  if (part.kind === "table") addTable(structures, part, locale);
}

/** Sentences that are nothing but names joined by arrows. */
function chainsIn(sentences: readonly Sentence[]): Finding[] {
  return sentences.flatMap((sentence) => {
    const block = planChains([sentence.text.text]);
    return block && "items" in block ? [{ block, sentences: [sentence], weight: block.items.length * 1.4 }] : [];
  });
}

/** A table in a text that can't be planned is left out and said so; the rest of the text still makes a picture. */
function addTable(structures: Structures, part: Extract<Section["parts"][number], { kind: "table" }>, locale: string): void {
  const start = part.rows[0]?.at[0] ?? 0;
  try {
    const plan = planPipeTable(part.rows, locale);
    structures.tableTitle ??= plan.title;
    structures.warnings.push(...plan.warnings);
    const blocks = plan.blocks.filter(({ type }) => type !== "footer").slice(0, 3);
    structures.findings.push(
      ...blocks.map((block, index) => ({ block, sentences: [], weight: 7 - index, place: start + index })),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    structures.entriesLeftOut += 1;
    structures.warnings.push({ code: "table_left_out", message: error.message, where: `character ${start}` });
  }
}

type Opposition = { finding: Finding; parts: readonly Section["parts"][number][] };

/** Two sections that follow each other, each a list, under headings that face each other. */
function planOpposition(sections: readonly Section[], title: string): Opposition | undefined {
  const names = namesIn(title);
  for (const [index, left] of sections.entries()) {
    const right = sections[index + 1];
    const [one, other] = [listOf(left), listOf(right)];
    if (!right || !one || !other || !left.heading || !right.heading || !areOpposed(left.heading, right.heading, names))
      continue;
    const block: BlockDraft = { type: "comparison", left: sideOf(left.heading, one), right: sideOf(right.heading, other) };
    const weight = (one.items.length + other.items.length) * 1.5;
    return { finding: { block, sentences: [], weight, place: placeOfList(one) }, parts: [one, other] };
  }
  return undefined;
}

const listOf = (section: Section | undefined): Listing | undefined =>
  section?.parts.find((part): part is Listing => part.kind === "list" && part.items.length <= 8);

function sideOf(heading: string, { items }: Listing): { title: string; points: string[] } {
  return { title: clip(heading, 60), points: items.map(pointOf) };
}

const placeOfList = ({ items }: Listing): number => items[0]?.lead?.at[0] ?? items[0]?.text.at[0] ?? 0;
