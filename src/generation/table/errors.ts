import { AppError } from "../../kernel/app-error.ts";

export class EmptyTable extends AppError {
  constructor() {
    super("empty_input", "The table has no rows of data; send a header line and at least one row.");
  }
}

export class TableTooLarge extends AppError {
  constructor(what: "rows" | "columns", { count, limit }: { count: number; limit: number }) {
    const [has, most] = [count, limit].map((number) => number.toLocaleString("en"));
    super("limit_exceeded", `The table has ${has} ${what}; the limit is ${most}. Send fewer, or add them up first.`, [
      { path: "table", message: `has ${has} ${what}, more than ${most}` },
    ]);
  }
}

export class UnclosedQuote extends AppError {
  constructor(line: number) {
    const message = `The quote that opens on line ${line} is never closed; close it, or write a quote inside a cell as "".`;
    super("invalid_table", message, [{ path: `line ${line}`, message: "has an unclosed quote" }]);
  }
}

export class ControlCharacter extends AppError {
  constructor(code: string, where: string) {
    super("invalid_table", `The table has the control character ${code} ${where}; remove it.`, [
      { path: where.replace(/^(?:on|in) /, ""), message: `has ${code}` },
    ]);
  }
}

export class NumberOutOfRange extends AppError {
  constructor({ row, column }: { row: number | undefined; column: string }) {
    const where = `row ${row}, column "${column}"`;
    const message = `The number in ${where} is beyond ±1,000,000,000,000,000, the largest that is drawn exactly; give it in a larger unit.`;
    super("invalid_table", message, [{ path: where, message: "is out of range" }]);
  }
}

export class RowIsNoObject extends AppError {
  constructor(index: number) {
    super("invalid_table", `Row ${index + 1} of the array isn't an object; give every row as {"column": value}.`);
  }
}

export class InvalidTableJson extends AppError {
  constructor(reason: string) {
    super("invalid_json", `The table starts like a JSON array of objects but isn't valid JSON: ${reason}.`);
  }
}
