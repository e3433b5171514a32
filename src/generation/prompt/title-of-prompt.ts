import { capitalised, withoutStop } from "../text/shorten.ts";
import type { Wish } from "./read-prompt.ts";

const request =
  /^(?:please\s+)?(?:(?:can|could|would) you\s+)?(?:please\s+)?(?:(?:i (?:want|need)|i'd like|we need|give me|show me|show|create|make|design|build|generate|draw|prepare|write|produce|do)\s+)?(?:me\s+|us\s+)?(?:(?:an?|the|some|one)\s+)?(?:[\p{L}-]+\s+){0,2}?(?:infographics?|poster|picture|visual|graphic|image|one-pager)\s+(?:(?:that|which)\s+(?:shows?|explains?|compares?)\s+|(?:about|on|of|for|showing|explaining|covering|with|to explain|comparing)\s+|[:–—-]\s*)?/iu;
const verb =
  /^(?:please\s+)?(?:(?:can|could) you\s+)?(?:give me|show me|tell me(?:\s+about)?|list|show|create|make|generate|explain|describe|summari[sz]e|write about|tell)\s+(?:me\s+)?(?:(?:an?|the|some)\s+)?(?=\S+\s)/iu;
const trailingCount =
  /\s*[,;:(–—-]\s*(?:with\s+|in\s+)?(?:top\s+)?(?:[\d०-९]{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|दस)\s+[\p{L}\p{M}]+(?:\s+(?:each|please))?\s*\)?[.!]?$/iu;
const figures =
  /^(?:(?:key|some|top|the|important|latest)\s+)?(?:stat(?:s|istics)?|numbers|figures|facts and figures|key data)\s+(?:about|on|of|for)\s+(?:the\s+)?(.+)$/iu;
const comparison =
  /^(?:a\s+)?(?:compare|comparing|comparison of|comparison between|differences? between|the differences? between)\s+(.+?)\s+(?:and|with|to|vs\.?|versus)\s+(.+)$/iu;

/** A title in sentence case out of what was asked for, without the asking. */
export function titleOfPrompt({ topic }: Pick<Wish, "topic">): string {
  const asked = topic.replace(request, "").replace(verb, "").replace(trailingCount, "").trim() || topic;
  const plain = withoutStop(asked.replace(/[\s,;:]+$/u, ""));
  return capitalised(retold(plain));
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
