/** Thrown by a contract server where its answer is lost on the way. */
export class LineCut extends Error {}

/** What happens to the next request whose method and path match: the answer is lost after the effect, or 500 before it. */
export type Fault = { on: RegExp; kind: "answer_lost" | "server_error" };

export type Handle = (request: Request) => Promise<Response>;

/** The line to a contract server, which can be cut. */
export function contractLine(handle: Handle) {
  const faults: Fault[] = [];
  const meanwhile: { on: RegExp; act: () => void }[] = [];
  const asked: string[] = [];

  async function ask(request: Request): Promise<Response> {
    const what = `${request.method} ${new URL(request.url).pathname}`;
    asked.push(what);
    const others = meanwhile.findIndex(({ on }) => on.test(what));
    if (others >= 0) for (const { act } of meanwhile.splice(others, 1)) act();
    const index = faults.findIndex(({ on }) => on.test(what));
    const [fault] = index < 0 ? [] : faults.splice(index, 1);
    if (fault?.kind === "server_error") return Response.json({ error: { code: "SERVER_ERROR" } }, { status: 500 });
    const answer = await handle(request);
    if (fault) throw new LineCut("The answer is lost.");
    return answer;
  }

  return {
    ask,
    /** In place of the global `fetch`. */
    fetch: (async (input, init) => ask(new Request(input, init))) as typeof fetch,
    failNext: (fault: Fault): void => {
      faults.push(fault);
    },
    /** What somebody else does just before the next such request arrives. */
    beforeNext: (on: RegExp, act: () => void): void => {
      meanwhile.push({ on, act });
    },
    /** Methods and paths that were asked for, the oldest first. */
    asked,
  };
}
