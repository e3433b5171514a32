import { hasChain } from "./plan-chains.ts";
import { findQuantities } from "./read-quantity.ts";

const sentenceEnd = /[.!?।]["”’)]?(?=\s|$)/gu;
const listLine = /^\s*(?:[-*+•]|[\d०-९]{1,2}[.)])\s+\S/gmu;
const asks =
  /^(?:please\s+)?(?:(?:can|could|would) you\s+)?(?:create|make|design|generate|draw|build|show|give|compare|list|explain|i want|i need|how to)\b/iu;

/** Whether words say something of their own, rather than only what somebody wants to see. */
export function bringsContent(words: string): boolean {
  const text = words.trim();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "").length;
  const sentences = text.match(sentenceEnd)?.length ?? 0;
  if ((text.match(listLine)?.length ?? 0) >= 2 || /^(?:#{1,6}|>)\s/m.test(text) || lines >= 4 || hasChain(text)) return true;
  if (asks.test(text)) return sentences >= 4 || text.length > 600;
  const quantities = findQuantities(text.slice(0, 2000));
  const figures = quantities.filter(({ unit, value }) => unit !== undefined || value >= 100).length;
  const isSentence = sentences === 1 && (text.length > 60 || quantities.length >= 2);
  return sentences >= 2 || isSentence || figures >= 2 || text.length > 300;
}
