import type { ErrorCode } from "../../../src/kernel/app-error.ts";
import { statusOf } from "../error-response.ts";
import { Problem } from "./answers.ts";

const reasons: Record<ErrorCode, string> = {
  invalid_json: "The body is not JSON; `detail` gives line, column and what was expected.",
  unauthenticated: "There are no credentials, or `Authorization` is not `Bearer` and an API key.",
  invalid_api_key: "The API key is mistyped, unknown, expired, revoked or retired.",
  invalid_signature: "The signature doesn't belong to this body.",
  link_invalid: "The link was changed or cut short, or the key that signed it is no longer in use. Ask for a new one.",
  link_expired: "The link has ended; `detail` says when. Ask for a new one.",
  missing_scope: "The caller lacks the scope that this takes; `detail` names it.",
  beyond_own_key: "No API key can give another one a later end, wider addresses or a higher rate than it has itself.",
  session_required: "This takes somebody who is signed in: no API key can do it.",
  ip_not_allowed: "The API key may not be used from this address.",
  live_mode_required: "A test key can't do this.",
  key_not_active: "The API key was revoked, has expired or is being replaced already.",
  key_limit_reached: "The organization has as many active API keys as its plan allows.",
  conflict: "Somebody changed the same thing at the same moment; try again.",
  wrong_state: "It is in a state in which this can't be done; `detail` says in which it can.",
  idempotency_key_reused: "The `Idempotency-Key` came with another request within 24 hours.",
  request_in_flight: "The first request with this `Idempotency-Key` isn't answered yet; `Retry-After` says when to come again.",
  answer_not_kept: "The request was done, but its answer may carry a secret and isn't kept.",
  webhook_disabled: "The webhook is disabled, so nothing can be sent to it.",
  host_not_resolved: "Nobody who knows the host could be asked just now; try again.",
  source_unavailable: "The server of the address doesn't give its content; `detail` says what it answers.",
  quota_exceeded: "The plan allows no more renders this month.",
  payment_declined: "The customer’s bank or mandate declined the payment.",
  billing_details_missing: "Nobody has said yet whom invoices are made out to.",
  already_subscribed: "The organization has a subscription, which can be changed.",
  last_payment_method: "A plan is paid by this way to pay, and there is no other.",
  billing_unavailable: "No payment provider is set up.",
  untrusted_origin: "A request with a session cookie came from a page of another site, or doesn't say from which.",
  account_required: "Guests can't do this, nor can accounts whose e-mail address isn't verified.",
  owner_required: "Only an owner can make, change or remove an owner.",
  feature_not_released: "The feature isn't open to you yet; `release` and `gate` say what it waits for.",
  operator_required: "Only operators of Chitra can do this.",
  second_factor_required:
    "An operator's session needs a code of the authenticator app first: POST /v1/auth/two-factor/verify-totp.",
  last_owner: "An organization keeps at least one owner.",
  already_member: "The person is a member already, or is invited already.",
  invitation_closed: "The invitation was used, cancelled or has expired.",
  not_found: "There is nothing with this id.",
  method_not_allowed: "The method is not possible here; `Allow` lists those that are.",
  not_acceptable: "`Accept` leaves out everything that could be answered.",
  too_large: "The body is larger than 1 MB. It isn't read to its end.",
  unsupported_media_type: "`Content-Type` is none of those that can be read, or the body isn't UTF-8.",
  empty_input: "The input is empty or only white space.",
  invalid_request: "A field or parameter is unknown, missing or of the wrong type.",
  invalid_spec: "The spec doesn't fit its schema; `errors` names each place.",
  invalid_table: "The table can't be read.",
  invalid_image: "The upload is no PNG, JPEG or SVG that can be drawn safely; `detail` says why.",
  limit_exceeded: "More than 60 blocks, 5,000 rows or the allowed length.",
  unsupported_characters: "There are characters that can't be drawn; `errors` names them.",
  canvas_too_large: "The picture would have more pixels than can be drawn.",
  rate_limited: "Too many requests; `Retry-After` says when to come again, `violated-policies` which limit it was.",
  internal: "Something went wrong on our side; it is logged under `request_id`.",
};

type ProblemAnswer = { description: string; content: { "application/problem+json": { schema: typeof Problem } } };

/** The answers, by HTTP status, that document these refusals; `rate_limited` and `internal` are always among them. */
export function problems(...codes: ErrorCode[]): Record<string, ProblemAnswer> {
  const byStatus = Map.groupBy([...codes, "rate_limited" as const, "internal" as const], statusOf);
  return Object.fromEntries(Array.from(byStatus, ([status, group]) => [String(status), answerOf(group)] as const));
}

const answerOf = (codes: readonly ErrorCode[]): ProblemAnswer => ({
  description: codes.map((code) => `\`${code}\`: ${reasons[code]}`).join("\n\n"),
  content: { "application/problem+json": { schema: Problem } },
});
