import { AppError, type ErrorCode } from "../../src/kernel/app-error.ts";
import type { Problem } from "./schemas/answers.ts";

type Refusal = {
  status: number;
  title: string;
  type?: string;
  /** The very same request can succeed later. */
  isTemporary?: true;
};

/** The only HTTP status numbers for refusals. 400 is for what couldn't be read, 422 for what was read and can't be drawn. */
const refusals: Record<ErrorCode, Refusal> = {
  invalid_json: { status: 400, title: "The body is not JSON" },
  unauthenticated: { status: 401, title: "Who is asking?" },
  invalid_api_key: { status: 401, title: "The API key is not valid" },
  invalid_signature: { status: 401, title: "The signature is not valid" },
  // Not 429, which clients retry by themselves: only a larger plan or the next month helps.
  quota_exceeded: { status: 402, title: "The plan is used up", isTemporary: true },
  payment_declined: { status: 402, title: "The payment was declined", isTemporary: true },
  missing_scope: { status: 403, title: "Not allowed with these rights" },
  beyond_own_key: { status: 403, title: "More than your own key has" },
  session_required: { status: 403, title: "A person has to do this" },
  link_invalid: { status: 403, title: "The link is not valid" },
  link_expired: { status: 403, title: "The link has ended" },
  ip_not_allowed: { status: 403, title: "Not allowed from this address" },
  live_mode_required: { status: 403, title: "Not possible with a test key" },
  untrusted_origin: { status: 403, title: "Not possible from another site" },
  account_required: { status: 403, title: "An account is needed" },
  owner_required: { status: 403, title: "Only an owner can do this" },
  feature_not_released: { status: 403, title: "Not open yet", isTemporary: true },
  operator_required: { status: 403, title: "Only for operators" },
  second_factor_required: { status: 403, title: "A second factor is needed" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  not_acceptable: { status: 406, title: "No such representation" },
  key_not_active: { status: 409, title: "The API key is not active" },
  key_limit_reached: { status: 409, title: "No more API keys", isTemporary: true },
  conflict: { status: 409, title: "Changed at the same moment", isTemporary: true },
  wrong_state: { status: 409, title: "Not possible in this state" },
  request_in_flight: { status: 409, title: "Still being worked on", isTemporary: true },
  answer_not_kept: { status: 409, title: "Done, but the answer isn't kept" },
  billing_details_missing: { status: 409, title: "Billing details are missing", isTemporary: true },
  already_subscribed: { status: 409, title: "There is a subscription already", isTemporary: true },
  last_payment_method: { status: 409, title: "The last way to pay stays", isTemporary: true },
  webhook_disabled: { status: 409, title: "The webhook is disabled" },
  last_owner: { status: 409, title: "The last owner stays" },
  already_member: { status: 409, title: "Already a member" },
  invitation_closed: { status: 410, title: "The invitation is not open" },
  too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "Unsupported media type" },
  empty_input: { status: 422, title: "There is nothing to draw" },
  invalid_request: { status: 422, title: "The request is not valid" },
  idempotency_key_reused: { status: 422, title: "The Idempotency-Key was used before" },
  invalid_spec: { status: 422, title: "The spec is not valid" },
  invalid_table: { status: 422, title: "The table is not valid" },
  invalid_image: { status: 422, title: "The picture can’t be used" },
  limit_exceeded: { status: 422, title: "Over a limit" },
  unsupported_characters: { status: 422, title: "Characters that can't be drawn" },
  canvas_too_large: { status: 422, title: "The canvas is too large" },
  // The type is of draft-ietf-httpapi-ratelimit-headers-11, 5.
  rate_limited: {
    status: 429,
    title: "Too many requests",
    type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
    isTemporary: true,
  },
  source_unavailable: { status: 422, title: "The source can't be read", isTemporary: true },
  billing_unavailable: { status: 503, title: "Nothing can be bought", isTemporary: true },
  host_not_resolved: { status: 503, title: "The host can't be looked up", isTemporary: true },
  internal: { status: 500, title: "Something went wrong on our side", isTemporary: true },
};

export const isTemporary = (code: ErrorCode): boolean => refusals[code].isTemporary ?? false;

export const statusOf = (code: ErrorCode): number => refusals[code].status;

/** RFC 9457. What wasn't foreseen says nothing of itself but the request id, under which it is logged. */
export function errorResponse(error: unknown, requestId: string): Response {
  const refusal = error instanceof AppError ? error : unforeseen(requestId);
  const { status, title, type } = refusals[refusal.code];
  const problem: Problem = {
    ...refusal.members,
    type: type ?? `urn:chitra:problem:${refusal.code.replaceAll("_", "-")}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    request_id: requestId,
    errors: refusal.issues,
  };
  return Response.json(problem, {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...challengeOf(refusal.code) },
  });
}

/** RFC 6750, 3: what was wrong with the credentials; a request without any is told only how to bring some. */
function challengeOf(code: ErrorCode): Record<string, string> {
  const challenge = 'Bearer realm="chitra"';
  if (code === "missing_scope") return { "WWW-Authenticate": `${challenge}, error="insufficient_scope"` };
  if (code === "invalid_api_key") return { "WWW-Authenticate": `${challenge}, error="invalid_token"` };
  return code === "unauthenticated" ? { "WWW-Authenticate": challenge } : {};
}

const unforeseen = (requestId: string) =>
  new AppError("internal", `Try again; if it stays so, tell us the request id ${requestId}.`);
