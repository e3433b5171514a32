import { pricedMeasure } from "./indic-price.ts";
import type { FoundQuantity } from "./read-quantity.ts";

/** "₹25 से बढ़कर ₹160", where the second is how things are. */
const former = /^\s*से\s+(?:(?:बढ़|घट|गिर|उठ|चढ़)कर\s+)?(?:लगभग\s+|करीब\s+)?$/u;
/** "from 11% in 2015 to 23%". */
const formerEnglish = /^(?:\s+in\s+\d{4})?,?\s+to\s+(?:about\s+|nearly\s+|over\s+|almost\s+)?$/i;
/** "3 of 4 users", which are a share together and nothing alone. */
const share = /^\s+(?:out\s+of|of|in)\s+(?:every\s+)?$/i;

/** Whether the number at `index` says nothing by itself, because it only serves the one beside it. */
export function servesAnother(text: string, quantities: readonly FoundQuantity[], index: number): boolean {
  const [before, own, behind] = [quantities[index - 1], quantities[index], quantities[index + 1]];
  if (own && behind && former.test(text.slice(own.end, behind.start))) return true;
  if (own && behind && /\bfrom\s+$/i.test(text.slice(0, own.start)) && formerEnglish.test(text.slice(own.end, behind.start)))
    return true;
  if (own && behind?.unit?.kind === "currency" && pricedMeasure.test(text.slice(own.start, behind.start))) return true;
  return isShare(text, own, behind) || isShare(text, before, own);
}

const isShare = (text: string, part: FoundQuantity | undefined, whole: FoundQuantity | undefined): boolean =>
  part !== undefined && whole !== undefined && !part.unit && !whole.unit && share.test(text.slice(part.end, whole.start));
