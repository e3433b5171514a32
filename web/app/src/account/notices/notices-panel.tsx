import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { ShowMore } from "../show-more.tsx";
import { usePages } from "../use-pages.ts";
import { useNoticeMessages } from "./messages/use-notice-messages.ts";
import { readNotices } from "./notices-api.ts";
import { pageOf } from "./page-of.ts";

export function NoticesPanel() {
  const t = useNoticeMessages();
  const { working } = useAccountMessages();
  const formats = useFormats();
  const { items, busy, problem, more } = usePages(readNotices);

  return (
    <>
      <p className={styles.hint}>{t.intro}</p>
      {problem && <AccountProblem problem={problem} />}
      {!items && busy && <p role="status">{working}</p>}
      {items?.length === 0 && <p className={styles.empty}>{t.none}</p>}
      <ol className={styles.list}>
        {items?.map(({ id, kind, at, facts }) => {
          const page = pageOf(kind, facts);
          return (
            <li key={id} className={styles.entry}>
              <div className={styles.who}>
                <p>{t.kinds[kind]?.(facts, formats) ?? t.other(kind)}</p>
                <time className={styles.hint} dateTime={at}>
                  {formats.moment(at)}
                </time>
              </div>
              {page && (
                <a className={styles.link} href={page}>
                  {t.look}
                </a>
              )}
            </li>
          );
        })}
      </ol>
      <ShowMore more={more} busy={busy} />
    </>
  );
}
