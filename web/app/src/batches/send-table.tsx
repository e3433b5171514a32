import { useId } from "react";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useWork } from "../account/use-work.ts";
import { useFileDrop } from "../composer/use-file-drop.ts";
import { batchApi } from "./batch-api.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

export function SendTable({ onSent }: { onSent: (id: string) => void }) {
  const t = useBatchMessages();
  const id = useId();
  const { busy, problem, run } = useWork();
  const send = (file: File) => void run(async () => onSent((await batchApi.send(file)).id));
  const { hovering, dropTarget } = useFileDrop(send);

  return (
    <section className={`${styles.panel} ${own.drop}`} data-hovering={hovering} {...dropTarget} aria-busy={busy}>
      <label htmlFor={id} className={own.choose}>
        {t.choose}
      </label>
      <input
        id={id}
        type="file"
        className={own.file}
        disabled={busy}
        accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send(file);
          target.value = "";
        }}
      />
      <p className={own.note}>{t.chooseNote}</p>
      {busy && <p role="status">{t.sending}</p>}
      {problem && <AccountProblem problem={problem} />}
    </section>
  );
}
