type Range = { type: string; quality: number };

/**
 * The media type of `offered` that an Accept header prefers (RFC 9110, 12.5.1), the first offered where it has no
 * preference, undefined where it accepts none.
 */
export function preferredType<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type | undefined {
  const ranges = parseAccept(accept?.trim() || "*/*");
  const [best] = offered
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return best?.type;
}

const parseAccept = (accept: string): Range[] =>
  accept.split(",").map((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    return { type, quality: Number.isNaN(quality) ? 0 : quality };
  });

/** The most specific range that covers a type decides, whatever the others say. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const covers = [type, `${type.split("/")[0]}/*`, "*/*"];
  for (const cover of covers) {
    const range = ranges.find((candidate) => candidate.type === cover);
    if (range) return range.quality;
  }
  return 0;
}
