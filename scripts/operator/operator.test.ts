import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";
import { addStatement, listStatement, literal, removeStatement } from "./statements.ts";

const at = 1_700_000_000_000;

function accounts(...emails: string[]): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  db.exec(`
    create table users (id text, email text, email_verified integer, is_anonymous integer, two_factor_enabled integer);
    create table operators (user_id text primary key, added_at integer, added_by text);
    create table operator_calls (user_id text, request_id text, method text, path text, at integer)`);
  for (const email of emails) db.prepare("insert into users values (?, ?, 1, 0, 0)").run(`usr_${email}`, email);
  return db;
}

/** Runs all of it, as D1 does, and gives the rows of the last statement. */
function run(db: DatabaseSync, sql: string): unknown[] {
  const statements = sql.split(";\n");
  const last = statements.pop() ?? "";
  for (const statement of statements) db.exec(statement);
  return db.prepare(last).all();
}

describe("the statements", () => {
  it("make and unmake an operator, and note both", () => {
    const db = accounts("alpha@chitra.test", "eve@chitra.test");
    const change = { email: "alpha@chitra.test", by: "o'neil", at };
    expect(run(db, addStatement(change))).toMatchObject([{ email: change.email }]);
    expect(run(db, addStatement(change))).toMatchObject([{ email: change.email }]);
    expect(run(db, listStatement)).toMatchObject([{ email: change.email, added_by: "o'neil", added_at: at }]);

    expect(run(db, removeStatement(change))).toMatchObject([{ email: change.email }]);
    expect(run(db, removeStatement(change))).toEqual([]);
    expect(run(db, listStatement)).toEqual([]);
    expect(run(db, "select method from operator_calls")).toMatchObject([
      { method: "ADD" },
      { method: "ADD" },
      { method: "REMOVE" },
    ]);
  });

  it("take no account whose address nobody confirmed", () => {
    const db = accounts("alpha@chitra.test");
    db.exec("update users set email_verified = 0");
    expect(run(db, addStatement({ email: "alpha@chitra.test", by: "test", at }))).toEqual([]);
  });

  it("keep a value a value, whatever is in it", () => {
    const db = accounts();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        fc.pre(!value.includes("\0"));
        expect(db.prepare(`select ${literal(value)} as value`).get()).toEqual({ value });
      }),
    );
  });
});

describe("the command line", () => {
  it.each([
    [["add", "Alpha@Chitra.test"], { command: { action: "add", email: "alpha@chitra.test" }, environment: undefined }],
    [["list", "--remote"], { command: { action: "list" }, environment: "production" }],
    [["remove", "a@b.in", "--remote", "--env", "staging"], { environment: "staging" }],
    [["--help"], { command: { action: "help" } }],
  ])("understands %j", (args, expected) => {
    expect(readOptions(args)).toMatchObject(expected);
  });

  it.each([
    [[]],
    [["promote"]],
    [["add"]],
    [["add", "no address"]],
    [["list", "a@b.in"]],
    [["list", "--env", "staging"]],
    [["--force"]],
  ])("refuses %j and tells where help is", (args) => {
    expect(() => readOptions(args)).toThrow(/npm run operator -- --help/);
  });
});
