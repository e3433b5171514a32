import { once } from "./once.ts";

/** An `Intl.Segmenter` that is made when it is first used: its tables take tens of milliseconds to load. */
export function lazySegmenter(
  locale: string | undefined,
  granularity: Intl.SegmenterOptions["granularity"] & string,
): Pick<Intl.Segmenter, "segment"> {
  const segmenter = once(() => new Intl.Segmenter(locale, { granularity }));
  return { segment: (text) => segmenter().segment(text) };
}
