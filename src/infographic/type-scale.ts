import type { TypeScale } from "./frame.ts";

const tallScripts =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Arabic}\p{Script=Thai}]/u;

/** Sizes at a page 1080 px wide; scripts with marks above and below the line are set more open. */
export function typeScale(sampleText: string): TypeScale {
  const tall = tallScripts.test(sampleText);
  return {
    caption: 22,
    body: 28,
    lead: 36,
    heading: 46,
    title: 76,
    figure: 88,
    hero: 208,
    leading: tall ? { tight: 1.32, normal: 1.58 } : { tight: 1.08, normal: 1.4 },
  };
}
