import { Button } from "../../../shared/ui/button.tsx";
import { Faces } from "./faces.tsx";
import styles from "./feedback.module.css";
import type { Answer, Score } from "./feedback-api.ts";
import { useFeedbackMessages } from "./messages/use-feedback-messages.ts";
import { useAnswer } from "./use-answer.ts";

type Props = { question: string; answerOf: (score: Score) => Answer };

/** A question that one tap answers; the answer can be changed and taken back. */
export function Question({ question, answerOf }: Props) {
  const t = useFeedbackMessages();
  const { score, status, choose, withdraw } = useAnswer(answerOf);
  const said = { open: "", sending: "", kept: t.kept, withdrawn: t.withdrawn, failed: t.failed }[status];
  return (
    <>
      <Faces question={question} chosen={score} busy={status === "sending"} onChoose={choose} />
      <p className={styles.said}>
        <span role="status">{said}</span>
        {score !== undefined && (
          <Button tone="plain" icon="undo" disabled={status === "sending"} onClick={withdraw}>
            {t.undo}
          </Button>
        )}
      </p>
    </>
  );
}
