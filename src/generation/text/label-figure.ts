import { labelIndicFigure, type Neighbours } from "./label-indic-figure.ts";
import type { FoundQuantity } from "./read-quantity.ts";
import { isIndic, type Sentence, type Term } from "./sentence.ts";
import { capitalised, clip } from "./shorten.ts";
import { subjectBefore } from "./subject.ts";

const longest = 56;
const rises =
  /^(?:grew|grow|grows|grown|growing|rose|rise|rises|risen|rising|increas\w+|jump\w*|climb\w*|surg\w+|gain\w*|soar\w*|expand\w*|up)$/i;
const falls =
  /^(?:fell|fall|falls|fallen|falling|declin\w+|dropp?\w*|decreas\w+|shr[aiu]nk\w*|slipp?\w*|plung\w+|contract\w+|reduc\w+|cut|cuts|down)$/i;
/** Words that may stand between a verb of change and its number. */
const between =
  /^(?:by|about|nearly|almost|over|around|roughly|more|than|some|only|just|a|an|another|further|at|least|up|down|to|sharply|steadily|slightly)$/i;
const qualifier =
  /(?:^|\s)(about|around|nearly|almost|over|more than|less than|fewer than|under|at least|at most|up to|roughly|approximately|close to|below|above|within|लगभग|करीब)\s*$/i;
/** Where the words behind a number stop speaking of it. */
const stops =
  /[,;:!?()“”"—–]|\.(?=\s|$)|\s(?:while|whereas|which|who|whose|because|although|compared|against|up from|down from|as|than|but|worth|and (?=\p{Ll}+(?:s|ed)\s))(?=\s|$)/u;
const states = /^(?:is|are|was|were|averaged|remained|stood|reached|hit|be|been)$/i;
/** Verbs that name their amount by themselves: "it cost ₹340 crore". */
const telling = /^(?:costs?|cost|earns?|earned|spent|raised|paid|saves?|saved|lost|weighs?)$/i;
/** Words that tell when rather than of what. */
const circumstance = /^(?:(?:the )?(?:end|start|beginning) of|this|last|during|per year$|\d)/i;
const looseEnds =
  /^(?:[\s,;:–—-]|(?:and|or|to|by|is|are|was|were|in|at)(?:\s|$))|(?:^|\s)(?:and|or|a|an|the|of|to|in|on|at|by|for|from|with|was|were|is|are|its|up|down|about|around|nearly|over|more than|within|off)$|[\s,;:–—-]+$/i;

/** A short, honest name for a number, made only of words of its sentence; undefined where the sentence gives none. */
export function labelFigure(sentence: Sentence, quantity: FoundQuantity, neighbours: Neighbours): string | undefined {
  const text = sentence.text.text;
  const found = isIndic(text)
    ? labelIndicFigure(text, quantity, neighbours)
    : labelEnglishFigure(sentence, quantity, neighbours);
  if (!found || !/[\p{L}\p{M}]{2}/u.test(found)) return undefined;
  const rough = qualifier.exec(text.slice(0, quantity.start))?.[1];
  const label = clip(found, longest);
  return rough ? `${label} (${rough.toLowerCase()})` : label;
}

function labelEnglishFigure(sentence: Sentence, quantity: FoundQuantity, { from, to }: Neighbours): string | undefined {
  const text = sentence.text.text;
  const rest = to === undefined ? text.slice(quantity.end) : text.slice(quantity.end, to).replace(nameOfNext, "");
  const stop = rest.search(stops);
  const behind = tidy(stop < 0 ? rest : rest.slice(0, stop));
  if (to !== undefined && lacksItsNumber.test(behind)) return undefined;
  const before = text.slice(from, quantity.start);
  if (partOf.test(before)) return undefined;
  if (behind && !/^of\s/.test(behind) && opensClause.test(before)) return capitalised(behind);
  const trend = /,\s*(up|down)\s+(?:by\s+|about\s+|nearly\s+|almost\s+)?$/i.exec(before)?.[1];
  if (trend && /^from\s/i.test(behind)) return `${capitalised(trend.toLowerCase())} ${behind}`;
  if (/\bfrom\s*$/i.test(before)) return behind && labelOfFormer(sentence, quantity, behind);
  if (/\sworth\s*$/i.test(before)) return `Value of ${tidy(before.replace(/\sworth\s*$/i, ""))}`;
  if (behind === "" && hasNameOfItsOwn(sentence, from, quantity.start)) return undefined;
  return (
    labelOfChange(sentence, quantity) ??
    labelOfState(sentence, quantity, { behind, from }) ??
    labelOfClause(sentence, quantity, from)
  );
}

/** "Half of the 1,000 people": the number says how many there are, the sentence how many of them. */
const partOf = /\b(?:half|thirds?|quarters?|fifths?|most|many|some|few|none) of (?:the |all |our |these |those )?$/i;
/** "80% of whom are under 35". */
const lacksItsNumber = /(?:^|\s)(?:under|over|above|below|than|least|most|aged)$/i;
/** "…, 30% cycle": nothing before the comma speaks of it. */
const opensClause = /[,;]\s+(?:and\s+)?$/;

/** "120 and a birch 60": what stands behind the last border names the next number. */
const nameOfNext = /(?:[,;]|\sand)\s[^,;]*$/u;

/** "An oak lives 300 years, a pine 120": what the sentence's verb says of the oak says nothing of 120. */
function hasNameOfItsOwn({ text, terms }: Sentence, from: number, start: number): boolean {
  const cut = /(?:,|;|\sand)\s/.exec(text.text.slice(from, start));
  const own = cut && terms.filter((term) => term.start >= from + cut.index + 1 && term.end <= start);
  return (
    from > 0 &&
    !!own?.some(({ tags }) => tags.has("Noun")) &&
    !own.some(({ tags, text: word }) => tags.has("Verb") || changes(word))
  );
}

/** "up from ₹4 lakh crore a year earlier". */
function labelOfFormer(sentence: Sentence, { start }: FoundQuantity, behind: string): string {
  const verb = sentence.terms.find(({ end, text }) => end <= start && changes(text));
  const subject = verb && subjectBefore(sentence, verb.start);
  return capitalised(subject ? `${subject}, ${behind}` : behind);
}

/** "exports grew 12%" → "Growth of exports"; "exports grew 12% to ₹4.5 lakh crore" → "Exports". */
function labelOfChange(sentence: Sentence, { start }: FoundQuantity): string | undefined {
  const before = sentence.terms.filter(({ end }) => end <= start);
  const last = before.findLastIndex(({ text }) => !between.test(text));
  const reached = before.at(-1)?.text.toLowerCase() === "to";
  const verb = reached ? before.findLast(({ text }) => changes(text)) : before[last];
  if (!verb || !changes(verb.text)) return undefined;
  const subject = subjectBefore(sentence, verb.start);
  if (!subject) return undefined;
  if (reached) return capitalised(subject);
  const article = sentence.text.text.toLowerCase().includes(`the ${subject.toLowerCase()}`) ? "the " : "";
  return `${rises.test(verb.text) ? "Growth of" : "Fall of"} ${article}${subject}`;
}

const changes = (word: string): boolean => rises.test(word) || falls.test(word);

function labelOfState(
  sentence: Sentence,
  { start, end, unit }: FoundQuantity,
  { behind, from }: { behind: string; from: number },
): string | undefined {
  const verb = sentence.terms.findLast((term) => term.end <= start && term.tags.has("Verb"));
  const subject = verb && subjectBefore(sentence, verb.start);
  if (unit?.kind === "percent" && /^of\s/.test(behind))
    return subject && states.test(verb.text) ? `${capitalised(subject)} (${behind})` : behind;
  const aside = behind === "" && verb ? asideBefore(sentence, start) : undefined;
  if (aside) return capitalised([subject, aside].filter(Boolean).join(", "));
  if (unit?.kind === "measure" || /^per\s/.test(behind) || (unit?.kind === "currency" && subject))
    return (
      subject && capitalised([subject, circumstance.test(behind) ? "" : behind.replace(/^of\s/, "")].filter(Boolean).join(", "))
    );
  if (!sentence.terms.some((term) => isWithin(term, end, behind) && term.tags.has("Noun")))
    return subject && capitalised(subject);
  const place =
    /^(?:has|have|had)$/.test(verb?.text ?? "") && !behind.includes(" ") && isPlace(sentence, verb) ? subject : undefined;
  if (place) return capitalised(`${behind} in ${place}`);
  const actor =
    subject && from === 0 && behind.split(" ").length <= 2 && (isPerson(sentence, verb) || isNameFirst(sentence))
      ? `${subject}: `
      : "";
  return capitalised(`${actor}${behind}`);
}

/** The words from the verb to the number: "covers the country within". */
function labelOfClause({ text, terms }: Sentence, { start }: FoundQuantity, from: number): string | undefined {
  const verb = terms.findLast((term) => term.end <= start && term.start >= from && term.tags.has("Verb"));
  const words = verb && tidy(text.text.slice(verb.start, start));
  return words && (words.includes(" ") || telling.test(words)) ? capitalised(words) : undefined;
}

/** "…, at heights above 3,000 metres": the words between a comma and the number, where they hold a noun and no verb. */
function asideBefore({ text, terms }: Sentence, start: number): string | undefined {
  const comma = text.text.lastIndexOf(", ", start) + 2;
  const own = terms.filter((term) => term.start >= comma && term.end <= start);
  if (comma < 2 || own.some(({ tags }) => tags.has("Verb")) || !own.some(({ tags }) => tags.has("Noun"))) return undefined;
  return tidyEnd(text.text.slice(comma, start));
}

const isWithin = ({ start, end }: Term, from: number, behind: string): boolean =>
  start >= from && end <= from + behind.length + 2;

const isPlace = (sentence: Sentence, verb: Term | undefined): boolean => isBefore(sentence, verb, ["Place"]);
const isPerson = (sentence: Sentence, verb: Term | undefined): boolean =>
  isBefore(sentence, verb, ["Person", "ProperNoun", "Acronym"]);

/** "Kohli scored 117 runs": a singular that opens a sentence without an article is somebody's or something's name. */
const isNameFirst = ({ terms }: Sentence): boolean =>
  /^\p{Lu}/u.test(terms[0]?.text ?? "") && (terms[0]?.tags.has("Singular") ?? false);

function isBefore({ terms }: Sentence, verb: Term | undefined, tags: readonly string[]): boolean {
  const before = terms.findLast(({ end }) => verb !== undefined && end <= verb.start);
  return tags.some((tag) => before?.tags.has(tag));
}

/** "at heights above" keeps its "at" and loses its "above", which is told behind the label. */
const tidyEnd = (words: string): string => words.trim().replace(qualifier, "").trim();

function tidy(words: string): string {
  let rest = words.trim();
  while (looseEnds.test(rest)) rest = rest.replace(looseEnds, "").trim();
  return rest;
}
