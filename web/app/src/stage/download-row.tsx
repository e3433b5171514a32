import type { Infographic } from "../../../shared/api/types.ts";
import { ButtonLink } from "../../../shared/ui/button.tsx";
import { useMessages } from "../messages/language.tsx";
import type { Png } from "./use-png.ts";

/** The largest PNG that the API draws. */
const maxPixels = 9_000_000;

type Props = { picture: Infographic; png: Png };

export function DownloadRow({ picture: { size, urls }, png }: Props) {
  const t = useMessages();
  const doubleFits = size.width * size.height * 4 <= maxPixels;
  const making = png.status === "making" || png.status === "waiting";
  return (
    <>
      <ButtonLink
        tone="primary"
        icon="download"
        href={`${urls.png}?download=1`}
        download=""
        aria-label={`${t.stage.download} PNG`}
      >
        {making ? t.stage.preparing : "PNG"}
      </ButtonLink>
      {doubleFits && (
        <ButtonLink
          icon="download"
          href={`${urls.png}?scale=2&download=1`}
          download=""
          aria-label={`${t.stage.download} PNG 2×`}
        >
          PNG 2×
        </ButtonLink>
      )}
      <ButtonLink icon="download" href={`${urls.svg}?download=1`} download="" aria-label={`${t.stage.download} SVG`}>
        SVG
      </ButtonLink>
    </>
  );
}
