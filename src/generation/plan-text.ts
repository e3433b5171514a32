import type { Warning } from "../infographic/index.ts";
import { addIcons } from "./add-icons.ts";
import { guessLocale } from "./guess-locale.ts";
import type { Plan } from "./plan.ts";
import { findingOf, strengthOf, titleFrom } from "./text/choose-title.ts";
import { type BlockDraft, type Finding, placeOf } from "./text/finding.ts";
import { planProse } from "./text/plan-prose.ts";
import { planStructures } from "./text/plan-structures.ts";
import { type Document, readDocument } from "./text/read-document.ts";
import type { Sentence } from "./text/read-sentences.ts";
import { clip, splitEntry } from "./text/shorten.ts";

export type TextRequest = { text: string; title?: string; locale?: string; source?: string };

const mostBlocks = 6;
const mostPoints = 5;

/**
 * An infographic of what a text says: its form (lists, tables, quotations) first, then what its sentences tell. Numbers
 * carry their span in `text`; what found no place is counted in the warnings.
 */
export async function planText({ text, title: wanted, locale = guessLocale(text), source }: TextRequest): Promise<Plan> {
  const document = await readDocument(text);
  const given = wanted ?? document.title;
  const structures = planStructures(document, { locale, title: given });
  const taken = new Set(structures.findings.flatMap(({ sentences }) => sentences));
  const sentences = sentencesOf(document).filter((sentence) => !taken.has(sentence));
  const prose = planProse(sentences, given);

  const point = given || structures.tableTitle ? undefined : findingOf(sentencesOf(document));
  const title = given ?? structures.tableTitle ?? titleFrom(point?.text.text ?? text);
  const unsaid = prose.rest.filter((sentence) => sentence !== point);
  const subtitle = given ? introduction(unsaid, sentencesOf(document)) : undefined;
  const points = keyPoints(unsaid.filter((sentence) => sentence !== subtitle));
  const findings = arrange([...structures.findings, ...prose.findings, ...(points ? [points] : [])]);

  const said = new Set([...findings.flatMap((finding) => finding.sentences), ...taken, point, subtitle]);
  const leftOut = sentences.filter((sentence) => !said.has(sentence)).length + structures.entriesLeftOut;
  const blocks = findings.map((finding) => headed(finding, document));
  const cited = source ?? document.source;
  return {
    spec: {
      title: clip(title, 200),
      ...(subtitle && { subtitle: clip(subtitle.text.text, 300) }),
      blocks: addIcons(blocks.length > 0 ? blocks : [fallback(text, title)]),
      locale,
      ...(cited && { source: clip(cited, 200) }),
    },
    warnings: [...structures.warnings, ...shortened(title), ...leftOutWarning(leftOut)],
  };
}

const sentencesOf = ({ sections }: Document): Sentence[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "prose" ? part.sentences : [])));

/** The first sentence under a title, where nothing else has a use for it. */
function introduction(unsaid: readonly Sentence[], all: readonly Sentence[]): Sentence | undefined {
  const [first] = unsaid;
  return first && first === all[0] && first.text.text.length <= 200 ? first : undefined;
}

/** The strongest of the sentences that tell no number, date or sequence, in their own order. */
function keyPoints(sentences: readonly Sentence[]): Finding | undefined {
  const worthy = sentences.filter(({ text, terms }) => text.text.length >= 20 && terms.length >= 4);
  const ranked = worthy.toSorted((a, b) => strengthOf(b, worthy.indexOf(b)) - strengthOf(a, worthy.indexOf(a)));
  const chosen = worthy.filter((sentence) => ranked.indexOf(sentence) < mostPoints);
  const [only, second] = chosen;
  if (!only) return undefined;
  if (!second) {
    const { title, detail } = splitEntry(only.text.text, 120);
    return { block: { type: "headline", text: title, ...(detail && { detail }) }, sentences: chosen, weight: 1 };
  }
  return {
    block: { type: "icon-list", items: chosen.map(({ text }) => splitEntry(text.text)) },
    sentences: chosen,
    weight: chosen.length * 0.8,
  };
}

/** The most telling first, the others as they come in the text. */
function arrange(findings: readonly Finding[]): Finding[] {
  const [first, ...others] = findings.toSorted((a, b) => b.weight - a.weight).slice(0, mostBlocks);
  return first ? [first, ...others.sort((a, b) => placeOf(a) - placeOf(b))] : [];
}

/** A block whose sentences all stand under one heading is titled by it. */
function headed({ block, sentences }: Finding, { sections }: Document): BlockDraft {
  if (sentences.length === 0 || "title" in block || ["stat-row", "headline", "quote", "footer"].includes(block.type))
    return block;
  const home = sections.find(({ parts }) =>
    sentences.every((sentence) => parts.some((part) => part.kind === "prose" && part.sentences.includes(sentence))),
  );
  return home?.heading ? ({ ...block, title: clip(home.heading, 140) } as BlockDraft) : block;
}

const fallback = (text: string, title: string): BlockDraft => ({ type: "headline", text: clip(text.trim() || title, 200) });

const shortened = (title: string): Warning[] =>
  title.endsWith("…") || title.length > 200
    ? [
        {
          code: "text_shortened",
          message: "The title was too long and was shortened: send a title of your own.",
          where: "title",
        },
      ]
    : [];

function leftOutWarning(count: number): Warning[] {
  if (count === 0) return [];
  const passages = count === 1 ? "1 sentence or entry is" : `${count} sentences or entries are`;
  return [
    { code: "text_left_out", message: `${passages} not in the picture: shorten the text, or add what matters to the blocks.` },
  ];
}
