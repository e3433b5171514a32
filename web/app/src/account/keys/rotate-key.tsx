import { Button } from "../../../../shared/ui/button.tsx";
import { SelectField } from "../../../../shared/ui/field.tsx";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { Submit } from "../submit.tsx";
import { useWork } from "../use-work.ts";
import { type ApiKey, type IssuedKey, keyApi } from "./key-api.ts";
import { useKeyMessages } from "./messages/use-key-messages.ts";

type Props = { apiKey: ApiKey; onRotated: (fresh: IssuedKey) => void; onCancel: () => void };

const overlaps = [0, 3_600, 86_400, 604_800, 2_592_000] as const;

export function RotateKey({ apiKey, onRotated, onCancel }: Props) {
  const t = useKeyMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const rotate = (overlap: string) => run(async () => onRotated(await keyApi.rotate(apiKey.id, Number(overlap))));

  return (
    <Submit onSubmit={(values) => void rotate(values("overlap"))}>
      <p className={styles.hint}>{t.rotateHint}</p>
      <SelectField label={t.overlap} name="overlap" defaultValue="604800">
        {overlaps.map((seconds) => (
          <option key={seconds} value={seconds}>
            {t.overlaps[seconds]}
          </option>
        ))}
      </SelectField>
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy}>
          {t.rotateNow}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </Submit>
  );
}
