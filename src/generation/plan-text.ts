import { addIcons } from "./add-icons.ts";
import { guessLocale } from "./guess-locale.ts";
import type { PlanDraft } from "./plan.ts";
import { arrange } from "./text/arrange.ts";
import { findingOf, titleAnnounced, titleFrom, titleOfHistory, titleOfList } from "./text/choose-title.ts";
import type { BlockDraft, Finding } from "./text/finding.ts";
import { keyPoints } from "./text/key-points.ts";
import { withoutArrows } from "./text/plan-chains.ts";
import { planProse } from "./text/plan-prose.ts";
import { planStructures } from "./text/plan-structures.ts";
import { type Document, readDocument } from "./text/read-document.ts";
import type { Sentence } from "./text/sentence.ts";
import { clip, withoutStop } from "./text/shorten.ts";
import { stripMarkup } from "./text/strip-markup.ts";
import { textWarnings } from "./text/text-warnings.ts";
import { trace } from "./text/traced.ts";

export type TextRequest = { text: string; title?: string; locale?: string; source?: string };

/**
 * An infographic of what a text says: its form (lists, tables, quotations) first, then what its sentences tell. Numbers
 * carry their span in `text`; what found no place is counted in the warnings.
 */
export async function planText({ text, title: wanted, locale = guessLocale(text), source }: TextRequest): Promise<PlanDraft> {
  const document = await readDocument(text);
  const given = wanted ?? document.title;
  const structures = planStructures(document, { locale, title: given });
  const all = sentencesOf(document);
  const taken = new Set(structures.findings.flatMap(({ sentences }) => sentences));
  const prose = planProse(
    all.filter((sentence) => !taken.has(sentence)),
    given,
  );

  const known = given ?? structures.tableTitle ?? titleOfHistory(prose.findings, all[0], locale);
  const finding = known ? undefined : findingOf(all);
  const title =
    known ??
    (finding
      ? (titleAnnounced(finding, prose.findings) ?? titleFrom(finding.text.text))
      : (titleOfList(structures.findings, locale) ?? titleFrom(firstLine(text))));
  const point = finding && title.length >= withoutStop(finding.text.text).length ? finding : undefined;
  const unsaid = prose.rest.filter((sentence) => sentence !== point);
  const subtitle = given ? introduction(unsaid, all) : undefined;
  const points = keyPoints(unsaid.filter((sentence) => sentence !== subtitle));
  const { findings, said, entriesLeftOut } = arrange([...structures.findings, ...prose.findings, ...(points ? [points] : [])]);

  const unplaced = all.filter((sentence) => !said.has(sentence) && sentence !== point && sentence !== subtitle);
  const leftOut = unplaced.length + structures.entriesLeftOut + entriesLeftOut;
  const blocks = findings.map((each) => headed(each, document));
  const cited = source ?? document.source;
  const spec = {
    title: clip(withoutArrows(title), 200) || clip(text, 200),
    ...(subtitle && { subtitle: clip(subtitle.text.text, 300) }),
    blocks: addIcons(blocks.length > 0 ? blocks : [fallback(text, title)]),
    locale,
    ...(cited && { source: clip(cited, 200) }),
  };
  return {
    spec,
    warnings: [...structures.warnings, ...textWarnings({ title: spec.title, blocks: spec.blocks, leftOut })],
  };
}

const sentencesOf = ({ sections }: Document): Sentence[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "prose" ? part.sentences : [])));

const firstLine = (text: string): string => {
  const [line = ""] = text.trim().split(/[\r\n]/);
  return stripMarkup(trace(line)).text.replace(/^[\s>#*+•-]+/u, "") || line;
};

/** The first sentence under a title, where nothing else has a use for it. */
function introduction(unsaid: readonly Sentence[], all: readonly Sentence[]): Sentence | undefined {
  const [first] = unsaid;
  return first && first === all[0] && first.text.text.length <= 200 ? first : undefined;
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
