import { useState } from "react";
import type { Infographic } from "../../../shared/api/types.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ThemeChoice } from "../composer/theme-choice.tsx";
import { useMessages } from "../messages/language.tsx";
import type { Desk } from "../session/use-session.ts";
import { CopyLink } from "./copy-link.tsx";
import { DownloadRow } from "./download-row.tsx";
import { PictureFrame } from "./picture-frame.tsx";
import styles from "./picture-view.module.css";
import { TimingLine } from "./timing-line.tsx";
import { usePng } from "./use-png.ts";
import { WarningList } from "./warning-list.tsx";
import { WordsEditor } from "./words-editor.tsx";

type Props = { picture: Infographic; desk: Desk; busy: boolean };

/** The finished picture and everything that can be done with it. */
export function PictureView({ picture, desk, busy }: Props) {
  const t = useMessages();
  const { id, spec, urls, warnings } = picture;
  const [drawn, setDrawn] = useState<string>();
  const png = usePng(urls.png, drawn === id);
  const draw = (changed: Infographic["spec"]) => desk.create({ spec: changed });

  return (
    <div className={styles.view} aria-busy={busy}>
      <PictureFrame key={id} picture={picture} busy={busy} onDrawn={() => setDrawn(id)} />
      <TimingLine picture={picture} png={png} />
      <div className={styles.actions}>
        <DownloadRow picture={picture} png={png} />
        <CopyLink id={id} />
        {desk.session.trail.length > 1 && (
          <Button icon="undo" onClick={desk.undo}>
            {t.stage.undo}
          </Button>
        )}
      </div>
      {warnings.length > 0 && <WarningList warnings={warnings} />}
      {/* A skeleton's words come first: without them the picture isn't finished. */}
      <div className={picture.needs_content ? styles.wordsFirst : styles.panels}>
        <div className={styles.panel}>
          <ThemeChoice legend={t.stage.changeTheme} value={spec.theme ?? ""} onChange={(theme) => draw({ ...spec, theme })} />
        </div>
        <WordsEditor key={id} picture={picture} busy={busy} onRedraw={draw} />
      </div>
    </div>
  );
}
