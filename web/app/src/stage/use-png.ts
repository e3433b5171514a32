import { useEffect, useState } from "react";
import { api } from "../../../shared/api/client.ts";

export type Png = { status: "waiting" | "making" | "failed" } | { status: "ready"; bytes: number; milliseconds: number };

/** Asks for the PNG once the SVG is on show: the server has it at hand by the time that somebody saves it. */
export function usePng(url: string, drawn: boolean): Png {
  const [png, setPng] = useState<Png & { url?: string }>({ status: "waiting" });
  useEffect(() => {
    if (!drawn) return;
    const leaving = new AbortController();
    const start = performance.now();
    setPng({ status: "making", url });
    api.fetchPng(url, leaving.signal).then(
      (bytes) => setPng({ status: "ready", bytes, milliseconds: performance.now() - start, url }),
      () => leaving.signal.aborted || setPng({ status: "failed", url }),
    );
    return () => leaving.abort();
  }, [url, drawn]);
  return png.url === url ? png : { status: "waiting" };
}
