/** A strong entity tag (RFC 9110, 8.8.3). `key` names exactly these bytes. */
export const entityTag = (key: string): string => `"${key}"`;

/** True where If-None-Match names `tag`, so that 304 is the answer. Compares weakly, as RFC 9110, 13.1.2 says. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((entry) => entry.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*");
}
