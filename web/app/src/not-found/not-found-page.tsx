import { useEffect } from "react";
import { ButtonLink } from "../../../shared/ui/button.tsx";
import { Header } from "../header.tsx";
import { useMessages } from "../messages/language.tsx";
import styles from "./not-found-page.module.css";

export function NotFoundPage() {
  const { notFound: t } = useMessages();
  useEffect(() => {
    document.title = `${t.title} · Chitra`;
  }, [t]);

  return (
    <>
      <Header skip={t.title} />
      <main id="stage" className={styles.main}>
        <h1>{t.title}</h1>
        <p className={styles.address}>
          <code>{location.pathname}</code>
        </p>
        <p>{t.detail}</p>
        <ButtonLink href="/" tone="primary">
          {t.home}
        </ButtonLink>
      </main>
    </>
  );
}
