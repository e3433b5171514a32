import type { DesignChoice } from "../../../shared/api/types.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { useLooks } from "../looks.tsx";
import { nameIn } from "../messages/hindi-names.ts";
import { useLanguage } from "../messages/language.tsx";
import styles from "./layout-choice.module.css";

type Props = { choice: DesignChoice; busy: boolean; onChoose: (template: string) => void };

/** Other layouts that suit the content, the best first. */
export function LayoutChoice({ choice: { alternatives }, busy, onChoose }: Props) {
  const { language, messages: t } = useLanguage();
  const { templates } = useLooks();
  const offered = alternatives.flatMap(({ name, why }) => {
    const template = templates.items.find((each) => each.name === name);
    return template ? [{ name, why, label: nameIn(language, "templates", template) }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>{t.stage.otherLayouts}</legend>
      <div className={styles.row}>
        {offered.map(({ name, why, label }) => (
          <Button key={name} icon="layout" title={why} disabled={busy} onClick={() => onChoose(name)}>
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
