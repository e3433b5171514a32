import { useMemo } from "react";
import { encode } from "uqr";
import { modulePath } from "./module-path.ts";
import styles from "./qr-code.module.css";

/** Modules of white around it (ISO/IEC 18004, 9.1). */
const quietZone = 4;

/** Dark on white in every colour scheme: cameras read it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = useMemo(() => encode(text, { ecc: "M", border: quietZone }), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={modulePath(data)} fill="#000" />
    </svg>
  );
}
