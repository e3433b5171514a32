import { lazySegmenter } from "../../kernel/lazy-segmenter.ts";

const graphemes = lazySegmenter("en", "grapheme");
/** Where a sentence turns to something else, and where it only goes on. */
const turns =
  /[;:](?=\s)|\s[–—-](?=\s)|\s(?=\()|,?\s(?=(?:which|who|where|while|whereas|because|although|but|so that|जबकि|क्योंकि|लेकिन|जिससे|ताकि)\s)/gu;
const continuations =
  /,(?=\s)|\s(?=(?:and|as|after|before|when|if|unless|with|without|through|during|since|until|instead|rather|और)\s)|(?<!\b(?:say|says|said|show|shows|showed|found|so|such|means|believe|think|know|is|are|was))\s(?=that\s)/gu;
/** A sentence that opens with its side clause has its point behind the cut. */
const opens =
  /^(?:unlike|although|though|while|when|whenever|if|because|since|after|before|as|despite|in spite of|once|until|जब|अगर|यदि|हालांकि)\s/iu;
/** Words that leave a phrase open when it ends with them. */
const dangling =
  /\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|is|are|was|were|its|their|का|की|के|को|ने|से|में|पर|और)$/i;

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const closed = (text: string): string => text.replace(/[\s,;:–—-]+$/u, "");

/** `text` without the full stop of a sentence, as titles and entries are set; "etc." and initials keep theirs. */
export const withoutStop = (text: string): string =>
  /(?:\b(?:etc|Inc|Ltd|Co|No|Dr|Mr|a\.m|p\.m)|\b\p{Lu})\.$/u.test(text)
    ? text
    : text.replace(/(?<!\.)[.।]$/u, "").trimEnd() || text;

export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** At most `max` UTF-16 units, cut between words and closed with an ellipsis where it had to be. */
export function clip(text: string, max: number): string {
  const whole = tidy(text);
  if (whole.length <= max) return whole;
  const room = whole.slice(0, max - 1);
  const space = /\s/u.test(whole.charAt(max - 1)) ? max - 1 : room.lastIndexOf(" ");
  let cut = space > max * 0.5 ? room.slice(0, space) : wholeGraphemes(whole, max - 1);
  while (dangling.test(cut)) cut = cut.replace(dangling, "");
  return `${closed(cut)}…`;
}

type Room = { min: number; max: number };

/** The beginning of `text` up to the last of `ends` in the room there is, and what follows. */
function cutAt(text: string, ends: RegExp, room: Room): { head: string; rest: string } | undefined {
  const cut = clauseEnds(text, ends, room).at(-1);
  if (cut === undefined) return undefined;
  return { head: closed(text.slice(0, cut)), rest: text.slice(cut).replace(/^[\s,;:–—-]+/u, "") };
}

/** The shortest beginning of a sentence, at least `min` long, that is a clause of its own. */
export function firstClause(text: string, room: Room): string | undefined {
  const ends = [turns, continuations].flatMap((pattern) => clauseEnds(text, pattern, room));
  return ends.length > 0 ? closed(text.slice(0, Math.min(...ends))) : undefined;
}

function clauseEnds(text: string, pattern: RegExp, { min, max }: Room): number[] {
  const ends = [...text.slice(0, max + 12).matchAll(pattern)].map(({ index }) => index);
  return ends.filter((end) => end >= min && end <= max && isWhole(text, end));
}

/** A short title that says one thing, and the detail with everything else: nothing is lost between them. */
export function splitEntry(text: string, max = 60): { title: string; detail?: string } {
  const whole = withoutStop(tidy(text));
  const sentence = /^.{8,}?[.!?।](?=\s+[\p{Lu}\p{Lo}“"])/u.exec(whole)?.[0];
  if (sentence && sentence.length <= max + 1) return entry(withoutStop(sentence), whole.slice(sentence.length));
  if (whole.length <= max) return entry(whole);
  const room = { min: Math.min(16, max / 2), max };
  const turned = opens.test(whole) ? undefined : cutAt(whole, turns, room);
  if (!turned && whole.length <= max * 1.25) return entry(whole);
  const cut = turned ?? (opens.test(whole) ? undefined : cutAt(whole, continuations, room));
  if (cut && cut.rest !== "") return entry(cut.head, cut.rest);
  const title = clip(whole, max);
  return entry(title, `…${whole.slice(title.length - 1).replace(/^[\s,;:]+/u, "")}`);
}

function entry(title: string, detail = ""): { title: string; detail?: string } {
  const rest = detail.trim().replace(/^(?:and|और)\s+/u, "");
  return { title: capitalised(title), ...(rest && { detail: clip(capitalised(rest), 400) }) };
}

function wholeGraphemes(text: string, max: number): string {
  let cut = "";
  for (const { segment } of graphemes.segment(text.slice(0, max + 8))) {
    if (cut.length + segment.length > max) break;
    cut += segment;
  }
  return cut;
}

/** Not within brackets or quotation marks, nor inside a number. */
function isWhole(text: string, cut: number): boolean {
  const head = text.slice(0, cut);
  const open = (pattern: RegExp): number => head.match(pattern)?.length ?? 0;
  return open(/[(“[]/g) === open(/[)”\]]/g) && open(/"/g) % 2 === 0;
}
