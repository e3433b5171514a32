/** wrangler takes SQL without parameters. A literal ends at a quote, which is doubled; SQLite knows no other escape. */
export function literal(value: string): string {
  if (value.includes("\0")) throw new Error("A NUL can't be part of a value.");
  return `'${value.replaceAll("'", "''")}'`;
}

type Change = { email: string; by: string; at: number };

/** Only an account whose address was confirmed. Answers `email` where it is an operator's afterwards. */
export const addStatement = ({ email, by, at }: Change): string =>
  [
    `insert into operators select id, ${at}, ${literal(by)} from users where ${confirmed(email)} on conflict do nothing`,
    noteOf("ADD", { email, by, at }),
    `select email from users join operators on user_id = id where ${confirmed(email)}`,
  ].join(";\n");

/** Answers `email` where it was an operator's. */
export const removeStatement = ({ email, by, at }: Change): string =>
  [
    noteOf("REMOVE", { email, by, at }),
    `delete from operators where user_id in (select id from users where email = ${literal(email)}) returning ${literal(email)} as email`,
  ].join(";\n");

export const listStatement =
  "select email, added_by, added_at, two_factor_enabled from operators join users on id = user_id order by added_at";

const confirmed = (email: string) => `email = ${literal(email)} and email_verified = 1 and is_anonymous = 0`;

const noteOf = (method: string, { email, by, at }: Change): string =>
  `insert into operator_calls (user_id, request_id, method, path, at)
   select user_id, ${literal(`terminal of ${by}`)}, ${literal(method)}, '/operators', ${at}
   from operators join users on id = user_id where email = ${literal(email)}`;
