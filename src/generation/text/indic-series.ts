/** What the parts of a Hindi series are called, and what they are parts of. */
export type IndicNames = { names: string[]; whole?: string };

const genitive = /\s+(?:का|की|के)(?:\s+(?:हिस्सा|हिस्सेदारी|योगदान|भाग))?\s*$/u;
const locative = /\s+(?:में|पर|ने|को)$/u;
/** "राजस्थान में सबसे अधिक": only the first may be told more of. */
const openingLocative = /\s+(?:में|पर|ने|को)(?:\s+[^\d]*)?$/u;

/**
 * The words before each number, without what only ties them to it: "गुजरात में 14" is of गुजरात, and "सेवाओं का 54%" of सेवाओं. In "उत्पाद में
 * कृषि का 18%, उद्योग का 28%" the first says of what all are parts. Undefined where the others don't agree on how they are tied.
 */
export function indicNames([first = "", ...others]: readonly string[]): IndicNames | undefined {
  const heads = others.map((head) => head.trim());
  if (heads.length === 0) return undefined;
  if (heads.every((head) => locative.test(head)))
    return { names: [first.trim().replace(openingLocative, ""), ...heads.map((head) => head.replace(locative, ""))] };
  if (!heads.every((head) => genitive.test(head)) || !genitive.test(first.trim())) return undefined;
  const [, whole, part = first] = /^(.+)\s+में\s+(.+)$/u.exec(first.trim()) ?? [];
  return { names: [part.trim(), ...heads].map((head) => head.replace(genitive, "")), ...(whole && { whole }) };
}
