import { type CSSProperties, useState } from "react";
import type { PicturePage } from "../../../shared/api/types.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { useMessages } from "../messages/language.tsx";
import { Skeleton } from "./drawing-skeleton.tsx";
import frame from "./frame.module.css";
import styles from "./picture-frame.module.css";

type Props = { page: PicturePage; title: string; busy: boolean; onDrawn: () => void };

export function PictureFrame({ page: { svg, width, height }, title, busy, onDrawn }: Props) {
  const t = useMessages();
  const [state, setState] = useState<"loading" | "drawn" | "broken">("loading");
  if (state === "broken") return <Notice tone="danger" title={t.stage.brokenPicture} />;
  return (
    <a
      className={frame.frame}
      style={{ "--ratio": width / height } as CSSProperties}
      href={svg}
      target="_blank"
      rel="noreferrer"
      data-busy={busy || undefined}
    >
      {state === "loading" && <Skeleton words={t.stage.stages.svg} />}
      <img
        className={styles.picture}
        data-state={state}
        src={svg}
        width={width}
        height={height}
        alt={t.stage.pictureOf(title)}
        onLoad={() => {
          setState("drawn");
          onDrawn();
        }}
        onError={() => setState("broken")}
      />
      {busy && (
        <span className={styles.busy}>
          <span className={styles.pill}>{t.stage.stages.svg} …</span>
        </span>
      )}
    </a>
  );
}
