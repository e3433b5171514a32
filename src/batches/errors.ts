import { AppError, type Issue } from "../kernel/app-error.ts";

export class BatchNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no batch ${id}. GET /v1/batches lists yours.`);
  }
}

export class WrongState extends AppError {
  constructor(verb: string, state: string, possible: readonly string[]) {
    super("wrong_state", `A batch that is ${state} can't be ${verb}; one that is ${possible.join(" or ")} can.`);
  }
}

/** A table that can't be read, and where it breaks. */
export class TableRefused extends AppError {
  constructor(problem: string, issues: Issue[] = []) {
    super("invalid_table", `The table ${problem}`, issues);
  }
}

export class TooManyRows extends AppError {
  constructor(most: number) {
    const message = `has more than ${most.toLocaleString("en-IN")} rows`;
    super("limit_exceeded", `The table ${message}, which is what your plan takes in one batch. Split it into several.`, [
      { path: `row ${most + 2}`, message: "is one too many" },
    ]);
  }
}

export class FileTooLarge extends AppError {
  constructor(most: number) {
    super("too_large", `The file is larger than ${most / 1_000_000} MB, which is what your plan takes in one batch.`);
  }
}

/** What a file unpacks to, or how it is built, would cost more than it may. */
export class WorkbookTooLarge extends AppError {
  constructor(problem: string) {
    super("limit_exceeded", `The workbook ${problem} Save the sheet alone, or as CSV.`);
  }
}

export class TooMuchToGroup extends AppError {
  constructor(most: number) {
    super(
      "limit_exceeded",
      `More than ${most.toLocaleString("en-IN")} characters can't be grouped. Leave columns out, or split the table.`,
      [{ path: "group_by", message: "gathers too much" }],
    );
  }
}

export class TemplateRefused extends AppError {
  constructor(problem: string, issues: Issue[]) {
    super("invalid_spec", problem, issues);
  }
}

export class SourceChanged extends AppError {
  constructor() {
    super("conflict", "The file isn't the one that was looked at. Upload it again.");
  }
}
