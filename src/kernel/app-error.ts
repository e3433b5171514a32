/** The closed set of refusals. Each has one HTTP status, in `workers/http/error-response.ts`. */
export type ErrorCode =
  | "empty_input"
  | "invalid_json"
  | "invalid_request"
  | "invalid_spec"
  | "invalid_table"
  | "invalid_image"
  | "too_large"
  | "limit_exceeded"
  | "unsupported_media_type"
  | "unsupported_characters"
  | "canvas_too_large"
  | "unauthenticated"
  | "invalid_api_key"
  | "invalid_signature"
  | "link_invalid"
  | "link_expired"
  | "missing_scope"
  | "beyond_own_key"
  | "session_required"
  | "ip_not_allowed"
  | "live_mode_required"
  | "key_not_active"
  | "key_limit_reached"
  | "conflict"
  | "wrong_state"
  | "idempotency_key_reused"
  | "request_in_flight"
  | "answer_not_kept"
  | "untrusted_origin"
  | "account_required"
  | "owner_required"
  | "operator_required"
  | "second_factor_required"
  | "last_owner"
  | "already_member"
  | "invitation_closed"
  | "webhook_disabled"
  | "host_not_resolved"
  | "source_unavailable"
  | "quota_exceeded"
  | "payment_declined"
  | "billing_details_missing"
  | "already_subscribed"
  | "last_payment_method"
  | "billing_unavailable"
  | "feature_not_released"
  | "rate_limited"
  | "not_found"
  | "method_not_allowed"
  | "not_acceptable"
  | "internal";

/** Where in the input something is wrong: a JSON path such as `blocks[2].items[0].figure.value`, a cell or a line. */
export type Issue = { path: string; message: string };

/** A refusal that was foreseen: `message` tells a person what happened and what to do. */
export class AppError extends Error {
  override readonly name: string = "AppError";
  readonly code: ErrorCode;
  readonly issues: Issue[];
  /** What this kind of problem tells besides (RFC 9457, 3.2). */
  readonly members: Readonly<Record<string, unknown>> = {};

  constructor(code: ErrorCode, message: string, issues: Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}
