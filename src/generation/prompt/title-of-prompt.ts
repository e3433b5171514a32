import { readEnglish } from "../text/english.ts";
import { isIndic } from "../text/sentence.ts";
import { capitalised, withoutStop } from "../text/shorten.ts";

const picture = "(?:infographics?|poster|picture|visual|graphic|image|one-pager)";
const numberWord = "(?:[\\d०-९]{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|दस)";
const structure =
  "(?:stat(?:s|istics)|(?:key )?(?:facts|numbers|figures)|charts?|graphs?|(?:an? )?timeline|(?:an? )?comparison|steps|tips|quotes?|icons?)";

/** What is asked is taken off, the parts of it in turn: who is to do it, what it is to be, and how much of it. */
const askings: readonly RegExp[] = [
  /^(?:please\s+)?(?:(?:can|could|would) you\s+)?(?:please\s+)?(?:i (?:want|need)|i'd like|we need|give me|show me|tell me|create|make|design|build|generate|draw|prepare|write|produce|explain|describe|summari[sz]e|show|list)\s+(?:(?:me|us|about)\s+)*(?:(?:an?|the|some|one)\s+)?(?=\S)/iu,
  new RegExp(
    `^(?:(?:an?|the)\\s+)?(?:(?:[\\p{L}-]+(?:ed|ful|ive|ern|ple)|dark|light|nice|good|great|new|short|small|big)\\s+){0,3}${picture}\\s*(?:(?:(?:that|which)\\s+(?:shows?|explains?|compares?)|about|on|of|for|showing|explaining|covering|with|to explain|comparing)\\s+|[:–—-]\\s*)`,
    "iu",
  ),
  new RegExp(`\\s+${picture}(?=$|\\s+(?:with|showing|including|for)\\s)`, "iu"),
  new RegExp(
    `\\s*,?\\s+(?:with|including|showing|and)\\s+${structure}(?:(?:,\\s*|\\s+)(?:and\\s+|&\\s*)?${structure})*$`,
    "iu",
  ),
  new RegExp(
    `\\s*(?:[,;:(–—-]\\s*(?:with\\s+|in\\s+)?|\\s+with\\s+)(?:top\\s+)?${numberWord}(?:\\s+[\\p{L}\\p{M}]+){1,2}\\s*\\)?[.!]?$`,
    "iu",
  ),
  new RegExp(`\\s+in\\s+${numberWord}\\s+(?:points?|facts?|bullets?|differences?)$`, "iu"),
  /^(?:(?:an?|the)\s+)?(?:(?:pie|bar|line|donut)\s+)?(?:chart|graph)\s+(?:of|showing|about|on|for)\s+/iu,
];

const figures =
  /^(?:(?:key|some|top|the|important|latest)\s+)?(?:stat(?:s|istics)?|numbers|figures|facts and figures|key data)\s+(?:about|on|of|for)\s+(?:the\s+)?(.+)$/iu;
const comparison =
  /^(?:a\s+)?(?:compare|comparing|comparison of|comparison between|differences? between|the differences? between)\s+(.+?)\s+(?:and|with|to|vs\.?|versus)\s+(.+)$/iu;
const properNames = ["Place", "Demonym", "Country", "City", "Person", "Month", "WeekDay"];

/** A title in sentence case out of what was asked for, without the asking; names get their capitals. */
export async function titleOfPrompt(topic: string): Promise<string> {
  const asked = askings.reduce((rest, pattern) => pattern[Symbol.replace](rest, "").trim() || rest, topic);
  const title = retold(withoutStop(asked.replace(/[\s,;:]+$/u, ""))) || topic;
  return capitalised(isIndic(title) ? title : await withNames(title));
}

function retold(topic: string): string {
  const numbers = figures.exec(topic)?.[1];
  if (numbers) return `${numbers} in numbers`;
  const compared = comparison.exec(topic);
  if (compared?.[1] && compared[2]) return `${compared[1]} versus ${compared[2]}`;
  return topic
    .replace(/\s+vs\.?\s+/iu, " versus ")
    .replace(/(?<=\s)-{1,2}(?=\s)/g, "–")
    .replaceAll("'", "’")
    .replace(/"([^"]*)"/g, "“$1”");
}

/** "indian independence" → "Indian independence". */
async function withNames(title: string): Promise<string> {
  const terms = (await readEnglish(title)).flatMap((sentence) => sentence.terms);
  return terms
    .filter(({ tags }) => properNames.some((tag) => tags.has(tag)))
    .reduce((text, { start }) => text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1), title);
}
