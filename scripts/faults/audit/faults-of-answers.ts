import type { Books } from "../books.ts";
import { infographicOf, type Moment } from "./audit-storage.ts";
import type { KeptAnswer, Storage } from "./read-storage.ts";

/** What a client was told is kept for its retries; in the end nothing is said to be in flight. */
export function faultsOfAnswers({ answers }: Storage, { told, sent }: Books, { settled }: Moment): string[] {
  const byInfographic = Map.groupBy(answers, ({ requestId }) => infographicOf(requestId));
  return [
    ...[...told].flatMap(([title, { id }]) => faultsOfAnswer(title, byInfographic.get(id) ?? [])),
    ...(answers.length > sent.size ? [`${answers.length} keys are kept for ${sent.size} renders`] : []),
    ...(settled ? answers.filter(({ status }) => status === null).map(({ requestId }) => `${requestId} is in flight`) : []),
  ];
}

function faultsOfAnswer(title: string, kept: readonly KeptAnswer[]): string[] {
  const [answer] = kept;
  if (kept.length !== 1) return [`The answer to ${title} is kept ${kept.length} times`];
  return answer?.status === 201 ? [] : [`The answer to ${title} is kept as ${answer?.status}`];
}
