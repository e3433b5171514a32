import { useState } from "react";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { type Answer, feedbackApi, type Score } from "./feedback-api.ts";

type State = { score?: Score; status: "open" | "sending" | "kept" | "withdrawn" | "failed" };

/** One answer, which can be changed and taken back. What couldn't be kept isn't shown as chosen. */
export function useAnswer(answerOf: (score: Score) => Answer) {
  const [state, setState] = useState<State>({ status: "open" });

  async function send(work: () => Promise<unknown>, after: State) {
    setState({ ...state, status: "sending" });
    try {
      await work();
      setState(after);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      setState({ ...state, status: "failed" });
    }
  }

  return {
    ...state,
    choose: (score: Score) => void send(() => feedbackApi.rate(answerOf(score)), { status: "kept", score }),
    withdraw: () => void send(() => feedbackApi.withdraw(answerOf(1).kind), { status: "withdrawn" }),
  };
}
