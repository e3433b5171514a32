import { useEffect, useRef } from "react";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/language.tsx";
import type { Desk } from "../session/use-session.ts";
import { DrawingSkeleton } from "./drawing-skeleton.tsx";
import { EmptyStage } from "./empty-stage.tsx";
import { PictureView } from "./picture-view.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import styles from "./stage.module.css";

/** Where the picture appears; until then, why it isn't there yet. */
export function Stage({ desk }: { desk: Desk }) {
  const t = useMessages();
  const section = useRef<HTMLElement>(null);
  const { work } = desk.session;
  useEffect(() => {
    if (work.status !== "idle") bringIntoView(section.current);
  }, [work]);

  return (
    <section ref={section} id="stage" className={styles.stage} aria-label={t.stage.label} tabIndex={-1}>
      <p className="visually-hidden" role="status">
        {announcement(desk, t)}
      </p>
      {work.status === "failed" && (
        <ProblemNotice
          problem={work.problem}
          missing={work.task.kind === "open" && work.problem.code === "not_found"}
          onRetry={() => desk.retry(work.task)}
          onDismiss={desk.cancel}
        />
      )}
      <Shown desk={desk} />
    </section>
  );
}

function Shown({ desk }: { desk: Desk }) {
  const t = useMessages();
  const { picture, session } = desk;
  const { work } = session;
  if (work.status === "working" && !(picture && isRedraw(desk))) {
    if (work.task.kind === "open") return <DrawingSkeleton size="auto" words={t.stage.opening} />;
    return <DrawingSkeleton size={work.task.request.size ?? "auto"} words={t.stage.stages.plan} />;
  }
  return picture ? <PictureView picture={picture} desk={desk} busy={work.status === "working"} /> : <EmptyStage />;
}

/** The same words again: what is on show may stay until its successor is there. */
function isRedraw({ session: { work } }: Desk): boolean {
  return work.status === "working" && work.task.kind === "create" && "spec" in work.task.request;
}

function announcement({ picture, session: { work } }: Desk, { stage }: Messages): string {
  if (work.status === "working") return work.task.kind === "open" ? stage.opening : stage.stages.plan;
  return work.status === "idle" && picture ? stage.done(picture.spec.title) : "";
}

/** On a phone the stage lies below the form. */
function bringIntoView(element: HTMLElement | null): void {
  if (!element) return;
  const { top } = element.getBoundingClientRect();
  if (top >= 0 && top < innerHeight * 0.6) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
}
