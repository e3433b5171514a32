import { useCatalogue } from "../messages/use-catalogue.ts";
import { type Entry, pictureOf, useAddressOf } from "./entries.ts";
import styles from "./gallery.module.css";
import { galleryMessages } from "./messages.ts";

/** The whole card leads on; its picture is fetched when it comes near. */
export function GalleryCard({ entry, label }: { entry: Entry; label: string }) {
  const t = useCatalogue(galleryMessages);
  return (
    <li className={styles.card}>
      <a href={useAddressOf(entry)} className={styles.link} aria-label={t.use(label)}>
        <span className={styles.frame}>
          <img
            src={pictureOf(entry)}
            alt=""
            loading="lazy"
            decoding="async"
            width={540}
            height={540}
            className={styles.picture}
          />
        </span>
        <span className={styles.name}>{label}</span>
        <span className={styles.use}>{t.useThis}</span>
      </a>
      {entry.description && (
        <p lang="en" className={styles.description}>
          {entry.description}
        </p>
      )}
    </li>
  );
}
