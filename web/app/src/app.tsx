import styles from "./app.module.css";
import { Composer } from "./composer/composer.tsx";
import { Header } from "./header.tsx";
import { LooksProvider } from "./looks.tsx";
import { useMessages } from "./messages/language.tsx";
import { useSession } from "./session/use-session.ts";
import { HistoryStrip } from "./stage/history-strip.tsx";
import { Stage } from "./stage/stage.tsx";

export function App() {
  const t = useMessages();
  const desk = useSession();
  const { session, picture } = desk;
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
