import { error, type Finding, type FindingCode, type Sent } from "./finding.ts";

/** Whether the signature is that of a body. */
export type Fits = (body: string, key?: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const rawBody = "Verify the bytes of the body as they come in, before anything parses them.";

export async function alteredBody(body: string, sent: Sent | undefined, fits: Fits): Promise<Finding | undefined> {
  for (const { code, message, original } of alterations(body))
    if (original !== body && (await fits(original))) return error(code, `${message} ${rawBody}`);
  if (!sent || sent.body === body) return undefined;
  if (isSameJson(sent.body, body))
    return error(
      "body_reserialised",
      `The body says the same as what was sent, in other characters: it was parsed and written anew. ${rawBody}`,
    );
  return error(
    "body_changed",
    `The body isn't the one that was sent under this id; they differ from character ${firstDifference(sent.body, body) + 1} on. ${rawBody}`,
  );
}

/** What usually befalls a body on its way, undone. */
function alterations(body: string): { code: FindingCode; message: string; original: string }[] {
  return [
    { code: "body_white_space", message: "White space was added to the body.", original: body.trim() },
    { code: "body_line_ends", message: "Line ends of the body were changed.", original: body.replaceAll("\r\n", "\n") },
    { code: "body_encoding", message: "The body was read in another encoding than UTF-8.", original: fromLatin1(body) },
    {
      code: "body_reserialised",
      message: "The body was parsed and written anew, with other white space or escapes.",
      original: compact(body),
    },
  ];
}

function compact(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
}

function fromLatin1(body: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(
      Uint8Array.from(body, (character) => {
        const code = character.charCodeAt(0);
        if (code > 255) throw new RangeError("This was never Latin-1.");
        return code;
      }),
    );
  } catch {
    return body;
  }
}

/** Whatever the order of its fields. */
function isSameJson(one: string, other: string): boolean {
  try {
    return sorted(JSON.parse(one)) === sorted(JSON.parse(other));
  } catch {
    return false;
  }
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
