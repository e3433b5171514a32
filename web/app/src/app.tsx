import { useEffect, useRef } from "react";
import styles from "./app.module.css";
import { Composer } from "./composer/composer.tsx";
import { Header } from "./header.tsx";
import { LooksProvider } from "./looks.tsx";
import { useMessages } from "./messages/language.tsx";
import { exampleInAddress } from "./session/chosen.ts";
import { useSession } from "./session/use-session.ts";
import { HistoryStrip } from "./stage/history-strip.tsx";
import { Stage } from "./stage/stage.tsx";

export function App() {
  const t = useMessages();
  const desk = useSession();
  const { session, picture } = desk;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    // Without the list of blocks the page is as usable as without an address.
    exampleInAddress().then(
      (example) => example && desk.create(example),
      () => undefined,
    );
  });
  return (
    <LooksProvider>
      <Header />
      <main className={styles.main}>
        <div className={styles.intro}>
          <h1>{t.tagline}</h1>
          <p>{t.intro}</p>
        </div>
        <Composer working={session.work.status === "working"} onCreate={desk.create} onCancel={desk.cancel} />
        <div className={styles.result}>
          <Stage desk={desk} />
          <HistoryStrip pictures={session.pictures} shown={picture?.id} onShow={desk.show} />
        </div>
      </main>
    </LooksProvider>
  );
}
