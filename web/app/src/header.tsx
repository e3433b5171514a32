import { Icon } from "../../shared/ui/icon.tsx";
import { AccountLink } from "./account-link.tsx";
import styles from "./header.module.css";
import { type Language, languageNames, useLanguage } from "./messages/language.tsx";

const languages = Object.keys(languageNames) as Language[];

/** `skip` says where its first link leads: to #stage. */
export function Header({ skip }: { skip?: string }) {
  const { language, messages: t, setLanguage } = useLanguage();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#stage">
        {skip ?? t.skipToPicture}
      </a>
      <a href="/" className={styles.brand}>
        <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
          <rect className={styles.tile} width="32" height="32" rx="8" />
          <rect className={styles.bar} x="8" y="16" width="4" height="8" rx="1.5" />
          <rect className={styles.bar} x="14" y="11" width="4" height="13" rx="1.5" />
          <rect className={styles.point} x="20" y="7" width="4" height="17" rx="1.5" />
        </svg>
        Chitra
        <span lang="hi" className={styles.devanagari}>
          चित्रा
        </span>
      </a>
      <div className={styles.tools}>
        <a href="/gallery" className={styles.account} aria-label={t.gallery}>
          <Icon name="layout" />
          <span className={styles.accountName}>{t.gallery}</span>
        </a>
        <AccountLink />
        <fieldset className={styles.languages}>
          <legend className="visually-hidden">{t.language}</legend>
          {languages.map((choice) => (
            <button
              key={choice}
              type="button"
              lang={choice}
              className={styles.language}
              aria-pressed={choice === language}
              onClick={() => setLanguage(choice)}
            >
              {languageNames[choice]}
            </button>
          ))}
        </fieldset>
      </div>
    </header>
  );
}
