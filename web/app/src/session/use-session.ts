import { useEffect, useReducer, useRef } from "react";
import { api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { InfographicRequest } from "../../../shared/api/types.ts";
import { idInAddress, putIdInAddress } from "./address.ts";
import { currentPicture, reduceSession, type Task } from "./session-state.ts";
import { storedPictures } from "./stored-pictures.ts";

/** The pictures of this visit and the one request under way; a new one takes the place of the old. */
export function useSession() {
  const [session, dispatch] = useReducer(reduceSession, undefined, () => ({
    pictures: storedPictures.read(),
    trail: [],
    work: { status: "idle" as const },
  }));
  const running = useRef<AbortController>(undefined);
  const { pictures } = session;

  useEffect(() => storedPictures.write(pictures), [pictures]);

  async function run(task: Task) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    dispatch({ type: "started", task });
    try {
      const picture = await perform(task, signal);
      if (signal.aborted) return;
      dispatch({ type: "arrived", picture });
      putIdInAddress(picture.id);
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof ApiProblem)) throw problem;
      dispatch({ type: "failed", task, problem });
    }
  }

  function show(id: string) {
    if (pictures.some((picture) => picture.id === id)) dispatch({ type: "shown", id });
    else void run({ kind: "open", id });
  }

  const followAddress = useRef(() => {});
  followAddress.current = () => {
    const id = idInAddress();
    if (id) show(id);
  };
  useEffect(() => {
    const follow = () => followAddress.current();
    follow();
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  return {
    session,
    picture: currentPicture(session),
    create: (request: InfographicRequest) => void run({ kind: "create", request }),
    retry: (task: Task) => void run(task),
    cancel() {
      running.current?.abort();
      dispatch({ type: "settled" });
    },
    show(id: string) {
      show(id);
      putIdInAddress(id);
    },
    undo() {
      const previous = session.trail.at(-2);
      dispatch({ type: "undone" });
      if (previous) putIdInAddress(previous);
    },
  };
}

function perform(task: Task, signal: AbortSignal) {
  return task.kind === "create" ? api.createInfographic(task.request, signal) : api.readInfographic(task.id, signal);
}

export type Desk = ReturnType<typeof useSession>;
