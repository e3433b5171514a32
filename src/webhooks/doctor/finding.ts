import type { Instant } from "../../kernel/time.ts";

export type FindingCode =
  | "header_missing"
  | "timestamp_invalid"
  | "clock"
  | "secret_missing"
  | "secret_not_base64"
  | "secret_length"
  | "secret_has_space"
  | "v1_missing"
  | "signature_not_base64"
  | "id_changed"
  | "body_reserialised"
  | "body_line_ends"
  | "body_white_space"
  | "body_encoding"
  | "body_changed"
  | "wrong_secret"
  | "old_secret";

/** An error keeps the signature from being right; a warning may be why a receiver refuses it all the same. */
export type Finding = { code: FindingCode; severity: "error" | "warning"; message: string };

/** What somebody received, as they received it. */
export type Received = {
  headers: Readonly<Record<string, string>>;
  body: string;
  secret: string | undefined;
  receivedAt: Instant | undefined;
};

/** What was sent under that id, where it is the asker's own delivery. */
export type Sent = { body: string; current: string; previous: string | undefined };

export type Diagnosis = { valid: boolean; findings: Finding[] };

export const error = (code: FindingCode, message: string): Finding => ({ code, severity: "error", message });
export const warning = (code: FindingCode, message: string): Finding => ({ code, severity: "warning", message });
