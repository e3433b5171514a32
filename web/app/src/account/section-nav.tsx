import { useAccountMessages } from "./messages/use-account-messages.ts";
import styles from "./section-nav.module.css";
import type { Section } from "./sections.ts";

export function SectionNav({ sections, current }: { sections: readonly Section[]; current: Section | undefined }) {
  const t = useAccountMessages();
  return (
    <nav className={styles.nav} aria-label={t.title}>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section}>
            <a className={styles.link} href={`#${section}`} aria-current={section === current ? "page" : undefined}>
              {t.sections[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
