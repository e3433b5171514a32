import { SelectField } from "../../../shared/ui/field.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import styles from "../account/account.module.css";
import { useFormats } from "../messages/use-formats.ts";
import { type Batch, type Preflight, pathOf } from "./batch-api.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

type Props = { batch: Batch; busy: boolean; onChange: (options: object) => void };

/** What was found in the file, before anything is drawn or charged. */
export function PreflightView({ batch, busy, onChange }: Props) {
  const t = useBatchMessages();
  const { number } = useFormats();
  const { preflight, quota, options } = batch;
  if (!preflight) return null;
  const { rows, pictures, kept, columns, sheets, sheet, previews } = preflight;

  return (
    <div className={styles.stack}>
      <p>
        {t.found(number(rows), number(pictures))} {kept > 0 && t.kept(number(kept))}
      </p>
      <Findings preflight={preflight} />
      {sheets.length > 1 && (
        <SelectField
          label={t.sheet}
          value={sheet ?? ""}
          disabled={busy}
          onChange={(event) => onChange({ sheet: event.target.value })}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      )}
      {options.group_by !== undefined && <p className={own.note}>{`${t.groupBy} ${t.each(options.group_by)}`}</p>}
      <h3>{t.columns}</h3>
      <ul className={own.columns}>
        {columns.map(({ name, kind, samples }) => (
          <li key={name}>
            <strong>{name}</strong> <span className={own.note}>{t.kinds[kind]}</span>
            <p className={own.samples}>{samples.join(" · ")}</p>
          </li>
        ))}
      </ul>
      {previews.length > 0 && (
        <>
          <h3>{t.previews}</h3>
          <ul className={own.previews}>
            {previews.map(({ number: place, title, url }) => (
              <li key={place}>
                <img src={pathOf(url)} alt={title} loading="lazy" />
              </li>
            ))}
          </ul>
        </>
      )}
      {quota && (
        <p>
          {t.quota(number(quota.renders), number(quota.used), quota.limit === null ? t.unlimited : number(quota.limit))}{" "}
          {quota.overage > 0 && t.overage(number(quota.overage))} {quota.price && t.price(quota.price.text)}
        </p>
      )}
      {quota?.fits === false && <Notice tone="caution" title={t.tooMany} />}
    </div>
  );
}

function Findings({ preflight: { errors, error_rows: wrong, warnings } }: { preflight: Preflight }) {
  const t = useBatchMessages();
  const { number } = useFormats();
  return (
    <>
      {wrong > 0 && (
        <Notice tone="caution" title={t.wrongRows(number(wrong))}>
          <ul>
            {errors.slice(0, 10).map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>{t.row(row, column, message)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="caution" title={t.worthKnowing}>
          <ul>
            {warnings.slice(0, 10).map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
