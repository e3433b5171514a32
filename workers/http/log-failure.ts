import { AppError } from "../../src/kernel/app-error.ts";

type RequestFacts = { requestId: string; method: string; path: string };

/** One line of JSON for what wasn't foreseen. Foreseen refusals are answers, not failures. */
export function logFailure(error: Error, { requestId, method, path }: RequestFacts): void {
  if (error instanceof AppError && error.code !== "internal") return;
  console.error(
    JSON.stringify({ level: "error", request_id: requestId, method, path, message: error.message, stack: error.stack }),
  );
}
