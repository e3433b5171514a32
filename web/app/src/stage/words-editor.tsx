import { type FormEvent, useMemo, useState } from "react";
import type { Infographic, Spec } from "../../../shared/api/types.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField } from "../../../shared/ui/field.tsx";
import { Icon } from "../../../shared/ui/icon.tsx";
import { useMessages } from "../messages/language.tsx";
import { blockWords, keyOf, pageWords, type Word, type WordGroup, withWords } from "./spec-words.ts";
import styles from "./words-editor.module.css";

type Props = { picture: Infographic; busy: boolean; onRedraw: (spec: Spec) => void };

/** Every text of the picture to rewrite; wide open where the picture is only a skeleton. */
export function WordsEditor({ picture: { spec, needs_content: isSkeleton }, busy, onRedraw }: Props) {
  const t = useMessages();
  const [edits, setEdits] = useState<Record<string, string>>({});
  const page = useMemo(() => pageWords(spec), [spec]);
  const blocks = useMemo(() => blockWords(spec), [spec]);

  const field = (entry: number | undefined) => (word: Word) => {
    const key = keyOf(word);
    const role = t.words.roles[word.role];
    return (
      <AreaField
        key={key}
        label={entry === undefined ? role : `${t.words.entry(entry + 1)}: ${role}`}
        value={edits[key] ?? word.value}
        onFocus={(event) => isSkeleton && !(key in edits) && event.target.select()}
        onChange={({ target }) => setEdits((before) => ({ ...before, [key]: target.value }))}
      />
    );
  };
  const group = ({ entry, words }: WordGroup, index: number) => (
    <div key={index} className={styles.group}>
      {words.map(field(entry))}
    </div>
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onRedraw(withWords(spec, edits));
  }

  return (
    <details className={styles.editor} data-skeleton={isSkeleton || undefined} open={isSkeleton}>
      <summary className={styles.summary}>
        <Icon name="pencil" />
        {isSkeleton ? t.words.skeletonTitle : t.words.editTitle}
      </summary>
      <form className={styles.form} onSubmit={submit}>
        {isSkeleton && <p className={styles.hint}>{t.words.skeletonHint}</p>}
        <fieldset className={styles.block}>
          <legend>{t.words.page}</legend>
          {group({ entry: undefined, words: page }, 0)}
        </fieldset>
        {blocks.map(({ type, groups }, index) => (
          <fieldset key={index} className={styles.block}>
            <legend>{t.words.blocks[type] ?? type}</legend>
            {groups.map(group)}
          </fieldset>
        ))}
        <div className={styles.actions}>
          <Button type="submit" tone="primary" icon="sparkles" disabled={busy || Object.keys(edits).length === 0}>
            {t.words.redraw}
          </Button>
          <span className={styles.hint}>{t.words.leaveOut}</span>
        </div>
      </form>
    </details>
  );
}
