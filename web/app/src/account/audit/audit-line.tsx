import { useFormats } from "../../messages/use-formats.ts";
import own from "./audit.module.css";
import type { AuditEntry } from "./audit-api.ts";
import { describeTarget, type Names } from "./describe-target.ts";
import { useAuditMessages } from "./messages/use-audit-messages.ts";

type Props = { entry: AuditEntry; names: Names };

export function AuditLine({ entry, names }: Props) {
  const t = useAuditMessages();
  const { moment } = useFormats();
  const { at, actor, action, sequence, details, hash } = entry;
  const target = describeTarget(entry, names);
  const key = names.keys.get(actor);
  const who = names.people.get(actor) ?? (key !== undefined ? t.key(key) : (t.systems[actor] ?? t.somebody));
  return (
    <li className={own.entry}>
      <p className={own.what}>
        <strong>{who}</strong> {t.actions[action] ?? action}
        {target && `: ${target}`}
      </p>
      <time className={own.when} dateTime={at}>
        {moment(at)}
      </time>
      <details className={own.more}>
        <summary>{t.details}</summary>
        <dl className={own.facts}>
          <dt>{t.number}</dt>
          <dd>{sequence}</dd>
          <dt>{t.actor}</dt>
          <dd>{actor}</dd>
          <dt>{t.target}</dt>
          <dd>{entry.target}</dd>
          <dt>{t.details}</dt>
          <dd>{details}</dd>
          <dt>{t.hash}</dt>
          <dd>{hash}</dd>
        </dl>
      </details>
    </li>
  );
}
