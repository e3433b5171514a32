export type JsonError = { offset: number; line: number; column: number; expected: string };

type State = "value" | "value-or-]" | "key" | "key-or-}" | "colon" | "comma-or-}" | "comma-or-]" | "end";

const expectations: Record<State, string> = {
  value: "a value",
  "value-or-]": 'a value or "]"',
  key: "a field name in double quotes",
  "key-or-}": 'a field name in double quotes or "}"',
  colon: '":"',
  "comma-or-}": '"," or "}"',
  "comma-or-]": '"," or "]"',
  end: "nothing more",
};

const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/u.source;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/u.source;
const token = new RegExp(`[ \\t\\n\\r]*(?:(?<punctuation>[\\{\\}\\[\\],:])|(?<string>${string})|(?<scalar>${scalar}))`, "uy");
const space = /[ \t\n\r]*/y;

/**
 * Where `source` stops being JSON (RFC 8259), as a UTF-16 offset and a 1-based line and column, and what should stand there.
 * Undefined where it is JSON. JSON.parse gives a position for some mistakes only.
 */
export function locateJsonError(source: string): JsonError | undefined {
  const open: ("{" | "[")[] = [];
  let state: State = "value";
  let offset = 0;

  for (;;) {
    token.lastIndex = offset;
    const match = token.exec(source);
    const next: State | undefined = match?.groups && stateAfter(state, match.groups, open);
    if (!next) break;
    state = next;
    offset = token.lastIndex;
  }

  space.lastIndex = offset;
  space.exec(source);
  if (state === "end" && space.lastIndex === source.length) return undefined;
  return { ...position(source, space.lastIndex), expected: expectations[state] };
}

type Groups = Record<string, string | undefined>;

/** The state behind a token, or undefined where the token may not stand there. Keeps `open` in step. */
function stateAfter(state: State, { punctuation, string, scalar }: Groups, open: ("{" | "[")[]): State | undefined {
  if (string !== undefined && state.startsWith("key")) return "colon";
  if (punctuation === ":") return state === "colon" ? "value" : undefined;
  if (punctuation === ",") return afterComma[state];
  if (punctuation === "}" || punctuation === "]") {
    if (!state.endsWith(punctuation)) return undefined;
    open.pop();
    return afterValue(open);
  }
  if (!state.startsWith("value")) return undefined;
  if (punctuation === "{" || punctuation === "[") {
    open.push(punctuation);
    return punctuation === "{" ? "key-or-}" : "value-or-]";
  }
  return string !== undefined || scalar !== undefined ? afterValue(open) : undefined;
}

const afterComma: Partial<Record<State, State>> = { "comma-or-}": "key", "comma-or-]": "value" };

function afterValue(open: readonly ("{" | "[")[]): State {
  const innermost = open.at(-1);
  if (innermost === undefined) return "end";
  return innermost === "{" ? "comma-or-}" : "comma-or-]";
}

function position(source: string, offset: number): Omit<JsonError, "expected"> {
  const before = source.slice(0, offset);
  const line = before.split("\n").length;
  return { offset, line, column: offset - before.lastIndexOf("\n") };
}
