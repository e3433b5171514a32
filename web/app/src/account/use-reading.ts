import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../../shared/api/problem.ts";

export type Reading<Body> = { status: "loading" } | { status: "ready"; body: Body } | { status: "failed"; problem: ApiProblem };

/** Reads once, anew whenever `read` is another function, and on `again`. What is on show stays until the new is there. */
export function useReading<Body>(read: () => Promise<Body>): { reading: Reading<Body>; again: () => Promise<void> } {
  const [reading, setReading] = useState<Reading<Body>>({ status: "loading" });
  const latest = useRef(0);

  const again = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const next = await read().then((body): Reading<Body> => ({ status: "ready", body }), failed);
    if (turn === latest.current) setReading(next);
  }, [read]);

  useEffect(() => void again(), [again]);
  return { reading, again };
}

function failed(failure: unknown): { status: "failed"; problem: ApiProblem } {
  if (!(failure instanceof ApiProblem)) throw failure;
  return { status: "failed", problem: failure };
}
