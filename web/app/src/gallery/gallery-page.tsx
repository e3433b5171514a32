import { useEffect, useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { Header } from "../header.tsx";
import { nameIn } from "../messages/hindi-names.ts";
import { useLanguage } from "../messages/language.tsx";
import { useCatalogue } from "../messages/use-catalogue.ts";
import { type Entry, kinds, loadEntries, matching } from "./entries.ts";
import styles from "./gallery.module.css";
import { GalleryCard } from "./gallery-card.tsx";
import { galleryMessages } from "./messages.ts";
import { useWanted } from "./use-wanted.ts";

type Loaded = { status: "loading" | "failed" } | { status: "ready"; entries: Entry[] };

/** Everything that can be drawn, as small pictures to choose from. */
export function GalleryPage() {
  const t = useCatalogue(galleryMessages);
  const [loaded, setLoaded] = useState<Loaded>({ status: "loading" });
  const load = () => {
    setLoaded({ status: "loading" });
    loadEntries().then(
      (entries) => setLoaded({ status: "ready", entries }),
      () => setLoaded({ status: "failed" }),
    );
  };
  useEffect(load, []);

  return (
    <>
      <Header skip={t.skip} />
      <main className={styles.main}>
        <div className={styles.intro}>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
        {loaded.status === "loading" && <p role="status">{t.loading}</p>}
        {loaded.status === "failed" && (
          <div role="alert" className={styles.nothing}>
            <p>{t.failed}</p>
            <Button onClick={load}>{t.again}</Button>
          </div>
        )}
        {loaded.status === "ready" && <Shelves entries={loaded.entries} />}
      </main>
    </>
  );
}

function Shelves({ entries }: { entries: readonly Entry[] }) {
  const t = useCatalogue(galleryMessages);
  const { language } = useLanguage();
  const [wanted, want] = useWanted();
  const { kind, group, words } = wanted;
  const found = matching(entries, wanted);
  const groups = [...new Set(entries.filter((entry) => entry.kind === kind).map((entry) => entry.group ?? ""))].filter(Boolean);
  const groupChoices = ["", ...groups].map((value) => ({ value, label: value === "" ? t.all : (t.groups[value] ?? value) }));

  return (
    <>
      <search className={styles.filters}>
        <TextField
          label={t.search}
          type="search"
          value={words}
          placeholder={t.placeholder}
          maxLength={80}
          onChange={(event) => want({ words: event.target.value })}
        />
        <ChoiceGroup
          legend={t.kind}
          layout="segments"
          choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          value={kind}
          onChange={(chosen) => want({ kind: chosen, group: "" })}
        />
        {groups.length > 0 && (
          <ChoiceGroup
            legend={t.group}
            layout="chips"
            choices={groupChoices}
            value={group}
            onChange={(chosen) => want({ group: chosen })}
          />
        )}
      </search>
      <p role="status" className={styles.count}>
        {t.count(found.length)}
      </p>
      <ul id="stage" className={styles.grid} tabIndex={-1}>
        {found.map((entry) => (
          <GalleryCard key={`${entry.kind} ${entry.name}`} entry={entry} label={nameIn(language, entry.kind, entry)} />
        ))}
      </ul>
      {found.length === 0 && (
        <div className={styles.nothing}>
          <p>{t.none(words)}</p>
          <Button onClick={() => want({ words: "", group: "" })}>{t.clear}</Button>
        </div>
      )}
    </>
  );
}
