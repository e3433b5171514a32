import type { PicturePage } from "../../../shared/api/types.ts";
import { withQuery } from "../../../shared/api/with-query.ts";
import { ButtonLink } from "../../../shared/ui/button.tsx";
import { useMessages } from "../messages/language.tsx";
import type { Png } from "./use-png.ts";

/** The largest PNG that the API draws. */
const maxPixels = 9_000_000;

type Props = { page: PicturePage; png: Png };

export function DownloadRow({ page, png }: Props) {
  const t = useMessages();
  const doubleFits = page.width * page.height * 4 <= maxPixels;
  const making = png.status === "making" || png.status === "waiting";
  return (
    <>
      <ButtonLink
        tone="primary"
        icon="download"
        href={withQuery(page.png, { download: "1" })}
        download=""
        aria-label={`${t.stage.download} PNG`}
      >
        {making ? t.stage.preparing : "PNG"}
      </ButtonLink>
      {doubleFits && (
        <ButtonLink
          icon="download"
          href={withQuery(page.png, { scale: "2", download: "1" })}
          download=""
          aria-label={`${t.stage.download} PNG 2×`}
        >
          PNG 2×
        </ButtonLink>
      )}
      <ButtonLink
        icon="download"
        href={withQuery(page.svg, { download: "1" })}
        download=""
        aria-label={`${t.stage.download} SVG`}
      >
        SVG
      </ButtonLink>
    </>
  );
}
