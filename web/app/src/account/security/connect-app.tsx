import { Button } from "../../../../shared/ui/button.tsx";
import { CopyButton } from "../../../../shared/ui/copy-button.tsx";
import styles from "../account.module.css";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { CodeField } from "../sign-in/code-field.tsx";
import { Submit } from "../submit.tsx";
import { useSecurityMessages } from "./messages/use-security-messages.ts";
import { QrCode } from "./qr-code.tsx";

/** `uri` is the app's `otpauth://` address. */
type Props = { uri: string; busy: boolean; onCode: (code: string) => void; onCancel: () => void };

/** To scan, to open on this very phone, or to type. */
export function ConnectApp({ uri, busy, onCode, onCancel }: Props) {
  const t = useSecurityMessages();
  const { sign, cancel } = useAccountMessages();
  const secret = new URL(uri).searchParams.get("secret") ?? "";

  return (
    <Submit onSubmit={(values) => onCode(values("code"))}>
      <p>{t.scan}</p>
      <QrCode text={uri} label={t.qr} />
      <p>
        <a className={styles.link} href={uri}>
          {t.openApp}
        </a>
      </p>
      <p>{t.orType}</p>
      <div className={styles.row}>
        <code className={styles.secret}>{secret}</code>
        <CopyButton text={secret} icon="copy" words={{ copy: t.copySecret, copied: t.copied, byHand: t.byHand }} />
      </div>
      <CodeField />
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy}>
          {sign.confirmCode}
        </Button>
        <Button tone="plain" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </Submit>
  );
}
