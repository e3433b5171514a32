import { useState } from "react";
import type { Infographic, PicturePage } from "../../../shared/api/types.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ThemeChoice } from "../composer/theme-choice.tsx";
import { Feedback } from "../feedback/feedback.tsx";
import { useMessages } from "../messages/language.tsx";
import type { Desk } from "../session/use-session.ts";
import { CopyLink } from "./copy-link.tsx";
import { DownloadRow } from "./download-row.tsx";
import { FitList } from "./fit-list.tsx";
import { LayoutChoice } from "./layout-choice.tsx";
import { Pager } from "./pager.tsx";
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
  const { id, spec, pages, design, warnings, fit } = picture;
  const { page, number, turn } = usePages(picture);
  const [drawn, setDrawn] = useState<string>();
  const png = usePng(page.png, drawn === page.svg);
  const draw = (changed: Infographic["spec"]) => desk.create({ spec: changed });

  return (
    <div className={styles.view} aria-busy={busy}>
      <PictureFrame key={page.svg} page={page} title={spec.title} busy={busy} onDrawn={() => setDrawn(page.svg)} />
      {pages.length > 1 && <Pager number={number} count={pages.length} onTurn={turn} />}
      <TimingLine page={page} timings={picture.timings} png={png} />
      <div className={styles.actions}>
        <DownloadRow page={page} png={png} />
        <CopyLink id={id} />
        {desk.session.trail.length > 1 && (
          <Button icon="undo" onClick={desk.undo}>
            {t.stage.undo}
          </Button>
        )}
      </div>
      {drawn !== undefined && <Feedback id={id} />}
      {warnings.length > 0 && <WarningList warnings={warnings} />}
      {fit.length > 0 && <FitList notes={fit} />}
      {/* A skeleton's words come first: without them the picture isn't finished. */}
      <div className={picture.needs_content ? styles.wordsFirst : styles.panels}>
        <div className={styles.panel}>
          <ThemeChoice legend={t.stage.changeTheme} value={spec.theme ?? ""} onChange={(theme) => draw({ ...spec, theme })} />
        </div>
        <div className={styles.panel}>
          <LayoutChoice choice={design.template} busy={busy} onChoose={(template) => draw({ ...spec, template })} />
        </div>
        <WordsEditor key={id} picture={picture} busy={busy} onRedraw={draw} />
      </div>
    </div>
  );
}

/** Another picture begins with its first page. */
function usePages({ id, pages }: Infographic): { page: PicturePage; number: number; turn: (number: number) => void } {
  const [turned, setTurned] = useState({ id, number: 1 });
  const number = turned.id === id ? turned.number : 1;
  const page = pages[number - 1] ?? pages[0];
  if (!page) throw new Error("A picture has at least one page.");
  return { page, number, turn: (to) => setTurned({ id, number: to }) };
}
