import type { ApiProblem } from "../../../shared/api/problem.ts";
import type { Infographic, InfographicRequest } from "../../../shared/api/types.ts";

/** What is being done: a request is kept so that it can be tried again. */
export type Task = { kind: "create"; request: InfographicRequest } | { kind: "open"; id: string };
export type Work =
  | { status: "idle" }
  | { status: "working"; task: Task }
  | { status: "failed"; task: Task; problem: ApiProblem };

export type Session = {
  /** This session's pictures, oldest first. */
  pictures: readonly Infographic[];
  /** The ids in the order in which they were looked at; the last is on show. */
  trail: readonly string[];
  work: Work;
};

export type SessionEvent =
  | { type: "started"; task: Task }
  | { type: "arrived"; picture: Infographic }
  | { type: "failed"; task: Task; problem: ApiProblem }
  | { type: "settled" }
  | { type: "shown"; id: string }
  | { type: "undone" };

const maxPictures = 24;
const idle: Work = { status: "idle" };

export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case "started":
      return { ...session, work: { status: "working", task: event.task } };
    case "arrived":
      return show({ ...session, pictures: keep(session.pictures, event.picture) }, event.picture.id);
    case "failed":
      return { ...session, work: { status: "failed", task: event.task, problem: event.problem } };
    case "settled":
      return { ...session, work: idle };
    case "shown":
      return show(session, event.id);
    case "undone":
      return { ...session, trail: session.trail.slice(0, -1), work: idle };
  }
}

export const currentPicture = ({ pictures, trail }: Session): Infographic | undefined =>
  pictures.find(({ id }) => id === trail.at(-1));

function show({ pictures, trail }: Session, id: string): Session {
  const kept = trail.filter((seen) => pictures.some((picture) => picture.id === seen));
  return { pictures, trail: kept.at(-1) === id ? kept : [...kept, id], work: idle };
}

const keep = (pictures: readonly Infographic[], picture: Infographic): readonly Infographic[] =>
  [...pictures.filter(({ id }) => id !== picture.id), picture].slice(-maxPictures);
