import { guessLocale } from "./guess-locale.ts";
import type { Plan } from "./plan.ts";
import { phrasesFor } from "./prompt/phrases.ts";
import { readPrompt } from "./prompt/read-prompt.ts";
import { skeletons } from "./prompt/skeletons.ts";
import { titleOfPrompt } from "./prompt/title-of-prompt.ts";
import type { BlockDraft } from "./text/finding.ts";
import { clip } from "./text/shorten.ts";

export type PromptRequest = { prompt: string; title?: string; locale?: string; source?: string };

/**
 * A skeleton in the structure and with the count that the prompt asks for. A planner without a model knows no facts, so
 * every entry is a placeholder and `needs_content` says so.
 */
export function planPrompt({ prompt, title, locale, source }: PromptRequest): Plan {
  const wish = readPrompt(prompt);
  const language = locale ?? wish.locale ?? guessLocale(prompt);
  const phrases = phrasesFor(language);
  const blocks = wish.structures.map((structure): BlockDraft => {
    const { usual, most, draw } = skeletons[structure];
    return draw(Math.min(Math.max(wish.count ?? usual, structure === "quote" ? 1 : 2), most), phrases, wish);
  });
  const [asked, ...others] = blocks;
  const message: BlockDraft = { type: "headline", text: phrases.message };
  return {
    spec: {
      title: clip(title ?? titleOfPrompt(wish), 200),
      blocks: asked && others.length === 0 ? [asked, message] : blocks,
      locale: language,
      needs_content: true,
      ...(wish.size && { size: wish.size }),
      ...(source && { source: clip(source, 200) }),
    },
    warnings: [
      {
        code: "needs_content",
        message: "The prompt brings no content of its own: the entries are placeholders to be replaced.",
      },
    ],
  };
}
