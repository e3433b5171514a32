import { comesRound } from "./comes-round.ts";
import type { Finding } from "./finding.ts";
import type { Sentence } from "./sentence.ts";
import { capitalised, clip, splitEntry } from "./shorten.ts";

const most = 12;
const marks = {
  first:
    /^(?:first(?:ly)?(?: of all)?|to (?:begin|start)(?: with)?|begin by|start by|step (?:1|one)|सबसे पहले|पहले|पहला चरण)(?=[\s,:–—-])/iu,
  next: /^(?:second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|then|next|after that|afterwards|after this|once (?:that|this) is done|now|step (?:\d+|two|three|four|five|six)|फिर|इसके बाद|उसके बाद|अब|दूसरा|तीसरा)(?=[\s,:–—-])/iu,
  last: /^(?:finally|lastly|at last|in the end|to finish|अंत में|आखिर में|आख़िर में)(?=[\s,:–—-])/iu,
};
const separator = /^[\s,:.–—-]+/u;

/** A told sequence ("First … Then … Finally …") as steps; sentences between two marks belong to the step before them. */
export function findSteps(sentences: readonly Sentence[]): Finding | undefined {
  const first = sentences.findIndex((sentence) => markOf(sentence, "first") > 0);
  if (first < 0) return undefined;
  const marked = sentences.map((sentence, index) => (index >= first ? isMarked(sentence) : false));
  const last = sentences.findLastIndex(
    (sentence, index) => index > first && (markOf(sentence, "last") > 0 || marked[index] === true),
  );
  const used = sentences.slice(first, last + 1);
  const groups: Sentence[][] = [];
  for (const sentence of used) {
    const open = groups.at(-1);
    if (!open || isMarked(sentence) || open.length >= 2) groups.push([sentence]);
    else open.push(sentence);
  }
  if (marked.filter(Boolean).length < 3 || groups.length > most) return undefined;
  const items = groups.map(stepOf);
  const block = { type: comesRound(items) ? ("cycle" as const) : ("steps" as const), items };
  return { block, sentences: used, weight: groups.length * 1.3 };
}

function stepOf([own, ...others]: Sentence[]): { title: string; detail?: string } {
  const entry = splitEntry(own ? withoutMark(own) : "");
  const detail = [entry.detail, ...others.map(({ text }) => text.text)].filter(Boolean).join(" ");
  return { title: entry.title, ...(detail && { detail: clip(detail, 400) }) };
}

const isMarked = (sentence: Sentence): boolean =>
  markOf(sentence, "first") > 0 || markOf(sentence, "next") > 0 || markOf(sentence, "last") > 0;

const markOf = ({ text }: Sentence, kind: keyof typeof marks): number => marks[kind].exec(text.text)?.[0].length ?? 0;

function withoutMark(sentence: Sentence): string {
  const text = sentence.text.text;
  const length = Math.max(markOf(sentence, "first"), markOf(sentence, "next"), markOf(sentence, "last"));
  const rest = text.slice(length).replace(separator, "");
  // "Begin by rinsing the rice" loses its verb with its mark.
  return /^(?:begin|start) by/i.test(text) || rest === "" ? text : capitalised(rest);
}
