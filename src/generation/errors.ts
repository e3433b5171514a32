import { AppError } from "../kernel/app-error.ts";

export class EmptyInput extends AppError {
  constructor(kind: string) {
    super("empty_input", `The ${kind} is empty: send at least a few words, or a table with one row.`, [
      { path: kind, message: "is empty" },
    ]);
  }
}

export class InputTooLong extends AppError {
  constructor(kind: string, length: number, limit: number) {
    const counted = (count: number): string => count.toLocaleString("en");
    super(
      "limit_exceeded",
      `The ${kind} has ${counted(length)} characters and the limit is ${counted(limit)}: shorten it, or split it into several.`,
      [{ path: kind, message: `is longer than ${limit} characters` }],
    );
  }
}

export class UnsupportedCharacter extends AppError {
  constructor(path: string, { offset, code }: { offset: number; code: string }) {
    super(
      "unsupported_characters",
      `The ${path} has the character ${code} at offset ${offset}, which can't be drawn: remove it.`,
      [{ path, message: `has ${code} at offset ${offset}` }],
    );
  }
}

export class UnknownLocale extends AppError {
  constructor(locale: string) {
    super(
      "invalid_request",
      `The locale ${JSON.stringify(locale.slice(0, 40))} is not a language tag: write it like en-IN or hi-IN.`,
      [{ path: "locale", message: "is not a language tag such as en-IN" }],
    );
  }
}
