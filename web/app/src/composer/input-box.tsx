import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { Icon } from "../../../shared/ui/icon.tsx";
import { IfOpen } from "../features/feature-gate.tsx";
import { useMessages } from "../messages/language.tsx";
import { Detected } from "./detected.tsx";
import type { Draft } from "./draft.ts";
import styles from "./input-box.module.css";
import { acceptedFiles, readTextFile } from "./read-text-file.ts";
import { useFileDrop } from "./use-file-drop.ts";

type Props = {
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  problem: string | undefined;
};

/** One box for everything: typed, pasted, chosen or dropped. */
export function InputBox({ draft, onChange, inputRef, problem }: Props) {
  const t = useMessages();
  const id = useId();
  const [fileProblem, setFileProblem] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const { hovering, dropTarget } = useFileDrop(takeFile);
  const complaint = problem ?? fileProblem;

  function change(changes: Partial<Draft>) {
    setFileProblem(undefined);
    onChange(changes);
  }

  async function takeFile(file: File) {
    const read = await readTextFile(file);
    if ("problem" in read) setFileProblem(t.fileProblem[read.problem](file.name));
    else change(read);
  }

  return (
    <div>
      <label className="visually-hidden" htmlFor={id}>
        {t.composer.input}
      </label>
      <div className={styles.well} data-hovering={hovering || undefined} {...dropTarget}>
        <textarea
          ref={inputRef}
          id={id}
          className={styles.input}
          rows={9}
          spellCheck={false}
          placeholder={t.composer.placeholder}
          value={draft.text}
          aria-describedby={`${id}-detected`}
          aria-invalid={complaint !== undefined}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={submitOnControlEnter}
        />
        <div className={styles.foot}>
          <Button icon="file" tone="plain" onClick={() => picker.current?.click()}>
            {t.composer.chooseFile}
          </Button>
          {draft.text !== "" && (
            <Button tone="plain" onClick={() => change({ text: "", title: "", kind: "auto" })}>
              {t.composer.clear}
            </Button>
          )}
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          accept={acceptedFiles}
          onChange={({ target }) => {
            if (target.files?.[0]) void takeFile(target.files[0]);
            target.value = "";
          }}
        />
        {hovering && <p className={styles.drop}>{t.composer.dropHere}</p>}
      </div>
      <p className={styles.status} id={`${id}-detected`} aria-live="polite">
        {complaint ? (
          <span className={styles.complaint}>
            <Icon name="alert" />
            {complaint}
          </span>
        ) : (
          <Detected text={draft.text} kind={draft.kind} />
        )}
      </p>
      <p className={styles.hint}>
        {t.composer.fileTypes}{" "}
        <IfOpen feature="batches">
          <a href="/batches">{t.composer.eachRow}</a>
        </IfOpen>
      </p>
    </div>
  );
}

function submitOnControlEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}
