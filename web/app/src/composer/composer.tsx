import { type FormEvent, useRef, useState } from "react";
import type { InfographicRequest } from "../../../shared/api/types.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { useMessages } from "../messages/language.tsx";
import { lookInAddress } from "../session/chosen.ts";
import styles from "./composer.module.css";
import { type Draft, emptyDraft, requestOf } from "./draft.ts";
import { ExampleRow } from "./example-row.tsx";
import { InputBox } from "./input-box.tsx";
import { SizeChoice } from "./size-choice.tsx";
import { TemplateChoice } from "./template-choice.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

type Props = { working: boolean; onCreate: (request: InfographicRequest) => void; onCancel: () => void };

/** The form: what to show, and how it should look. */
export function Composer({ working, onCreate, onCancel }: Props) {
  const t = useMessages();
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft, ...lookInAddress() }));
  const [needsInput, setNeedsInput] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const change = (changes: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    setNeedsInput(false);
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    if (draft.text.trim() !== "") return onCreate(requestOf(draft));
    setNeedsInput(true);
    input.current?.focus();
  }

  return (
    <form className={styles.composer} onSubmit={submit} noValidate aria-busy={working}>
      <h2 className={styles.heading}>{t.composer.heading}</h2>
      <InputBox draft={draft} onChange={change} inputRef={input} problem={needsInput ? t.composer.needsInput : undefined} />
      <ExampleRow onPick={(example) => change({ ...example, kind: "auto" })} />
      <ChoiceGroup
        legend={t.composer.kind}
        layout="segments"
        choices={kinds.map((value) => ({ value, label: t.composer.kinds[value] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t.composer.title}
        note={t.composer.optional}
        placeholder={t.composer.titlePlaceholder}
        value={draft.title}
        maxLength={200}
        onChange={(event) => change({ title: event.target.value })}
      />
      <SizeChoice value={draft.size} onChange={(size) => change({ size })} />
      <ThemeChoice legend={t.look.theme} value={draft.theme} onChange={(theme) => change({ theme })} automatic />
      <TemplateChoice value={draft.template} onChange={(template) => change({ template })} />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" icon="sparkles" disabled={working}>
          {t.composer.create}
        </Button>
        {working && (
          <Button icon="x" onClick={onCancel}>
            {t.composer.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

const kinds = ["auto", "prompt", "text", "table"] as const;
