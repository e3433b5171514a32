/** An `Intl.Segmenter` that is made when it is first used: its tables take tens of milliseconds to load, which no start of a Worker should wait for. */
export function lazySegmenter(
  locale: string | undefined,
  granularity: Intl.SegmenterOptions["granularity"] & string,
): Pick<Intl.Segmenter, "segment"> {
  let made: Intl.Segmenter | undefined;
  return {
    segment(text) {
      made ??= new Intl.Segmenter(locale, { granularity });
      return made.segment(text);
    },
  };
}
