import { Button } from "../../../shared/ui/button.tsx";
import { useMessages } from "../messages/language.tsx";
import styles from "./pager.module.css";

type Props = { number: number; count: number; onTurn: (number: number) => void };

/** Turns the pages of a picture that has several. */
export function Pager({ number, count, onTurn }: Props) {
  const { stage: t } = useMessages();
  return (
    <nav className={styles.pager} aria-label={t.pages}>
      <Button icon="arrow-left" disabled={number === 1} onClick={() => onTurn(number - 1)}>
        {t.previousPage}
      </Button>
      <span aria-live="polite">{t.pageOf(number, count)}</span>
      <Button icon="arrow-right" disabled={number === count} onClick={() => onTurn(number + 1)}>
        {t.nextPage}
      </Button>
    </nav>
  );
}
