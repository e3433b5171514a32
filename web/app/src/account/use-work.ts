import { useCallback, useState } from "react";
import { ApiProblem } from "../../../shared/api/problem.ts";

export type Work = {
  busy: boolean;
  problem: ApiProblem | undefined;
  /** True where it was done; otherwise `problem` says why not. */
  run(work: () => Promise<unknown>): Promise<boolean>;
};

/** One thing at a time that somebody asked for, and why it couldn't be done. */
export function useWork(): Work {
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  const run = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  return { busy, problem, run };
}
