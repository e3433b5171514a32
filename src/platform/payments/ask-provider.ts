import { AppError } from "../../kernel/app-error.ts";

export type Ask = typeof fetch;
type Question = { method: string; headers: Record<string, string>; body?: string };
export type ProviderAnswer = { status: number; body: unknown };

const patience = 10_000;

/**
 * Asks a payment provider for JSON. Throws AppError `billing_unavailable` where no answer comes in time, or one that says to
 * ask again: what was asked for may have happened all the same.
 */
export async function askProvider(ask: Ask, url: URL, question: Question): Promise<ProviderAnswer> {
  const answer = await ask(url, { ...question, redirect: "manual", signal: AbortSignal.timeout(patience) })
    .then(async (response) => ({ status: response.status, body: (await response.json()) as unknown }))
    .catch(() => undefined);
  if (!answer || answer.status >= 500 || answer.status === 429)
    throw new AppError("billing_unavailable", "The payment provider doesn't answer. Try again in a minute.");
  return answer;
}
