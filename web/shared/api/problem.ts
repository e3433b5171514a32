/** Where in the request something is wrong: `blocks[2].items[0].title`, `line 7`. */
export type Issue = { path: string; message: string };

export type ProblemKind = "refused" | "offline" | "timeout" | "unreadable";

type ProblemDetails = { title?: string; detail?: string; code?: string; request_id?: string; errors?: Issue[] };

/** Why the API gave no answer to work with. `kind` says who has to act: refused is about the request, the others aren't. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly title: string | undefined;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly issues: readonly Issue[];

  constructor(kind: ProblemKind, { title, detail, code, request_id, errors }: ProblemDetails = {}) {
    super(detail ?? title ?? kind);
    this.name = "ApiProblem";
    this.kind = kind;
    this.title = title;
    this.code = code;
    this.requestId = request_id;
    this.issues = errors ?? [];
  }
}

/** Reads an RFC 9457 body; an answer that isn't one, such as a proxy's page, is `unreadable`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get("x-request-id");
  const unreadable = { title: `HTTP ${response.status}`, ...(requestId && { request_id: requestId }) };
  if (!response.headers.get("content-type")?.includes("json")) return new ApiProblem("unreadable", unreadable);
  try {
    return new ApiProblem("refused", (await response.json()) as ProblemDetails);
  } catch {
    return new ApiProblem("unreadable", unreadable);
  }
}
