import { Face } from "./face.tsx";
import styles from "./feedback.module.css";
import { type Score, scores } from "./feedback-api.ts";
import { useFeedbackMessages } from "./messages/use-feedback-messages.ts";

type Props = { question: string; chosen: Score | undefined; busy: boolean; onChoose: (score: Score) => void };

/** Five answers, of which one tap gives one, and another tap another. */
export function Faces({ question, chosen, busy, onChoose }: Props) {
  const t = useFeedbackMessages();
  return (
    <fieldset className={styles.faces} aria-busy={busy}>
      <legend className={styles.question}>{question}</legend>
      <div className={styles.row}>
        {scores.map((score) => (
          <button
            key={score}
            type="button"
            className={styles.choice}
            aria-pressed={score === chosen}
            aria-label={t.scores[score]}
            title={t.scores[score]}
            disabled={busy}
            onClick={() => onChoose(score)}
          >
            <Face score={score} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
