import { AppError, type ErrorCode } from "../../src/kernel/app-error.ts";
import type { Problem } from "./schemas/answers.ts";

/** The only HTTP status numbers for refusals. 400 is for what couldn't be read, 422 for what was read and can't be drawn. */
const refusals: Record<ErrorCode, { status: number; title: string }> = {
  invalid_json: { status: 400, title: "The body is not JSON" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  not_acceptable: { status: 406, title: "No such representation" },
  too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "Unsupported media type" },
  empty_input: { status: 422, title: "There is nothing to draw" },
  invalid_request: { status: 422, title: "The request is not valid" },
  invalid_spec: { status: 422, title: "The spec is not valid" },
  invalid_table: { status: 422, title: "The table is not valid" },
  limit_exceeded: { status: 422, title: "Over a limit" },
  unsupported_characters: { status: 422, title: "Characters that can't be drawn" },
  canvas_too_large: { status: 422, title: "The canvas is too large" },
  internal: { status: 500, title: "Something went wrong on our side" },
};

export const statusOf = (code: ErrorCode): number => refusals[code].status;

/** RFC 9457. What wasn't foreseen says nothing of itself but the request id, under which it is logged. */
export function errorResponse(error: unknown, requestId: string): Response {
  const refusal = error instanceof AppError ? error : unforeseen(requestId);
  const { status, title } = refusals[refusal.code];
  const problem: Problem = {
    type: `urn:chitra:problem:${refusal.code.replaceAll("_", "-")}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    request_id: requestId,
    errors: refusal.issues,
  };
  return Response.json(problem, {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}

const unforeseen = (requestId: string) =>
  new AppError("internal", `Try again; if it stays so, tell us the request id ${requestId}.`);
