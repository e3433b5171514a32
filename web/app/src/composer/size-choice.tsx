import { type SizeName, sizeNames } from "../../../shared/api/types.ts";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { useMessages } from "../messages/language.tsx";
import styles from "./size-choice.module.css";

/** Width and height on a grid of 32 units, and the size in px to show in the hint. */
const shapes: Record<SizeName, { width: number; height: number; pixels: string }> = {
  auto: { width: 18, height: 26, pixels: "1080 × …" },
  portrait: { width: 20, height: 25, pixels: "1080 × 1350" },
  square: { width: 24, height: 24, pixels: "1080 × 1080" },
  story: { width: 15, height: 26.7, pixels: "1080 × 1920" },
  landscape: { width: 28, height: 15.75, pixels: "1920 × 1080" },
  a4: { width: 18.4, height: 26, pixels: "1240 × 1754" },
};

type Props = { value: SizeName; onChange: (size: SizeName) => void };

export function SizeChoice({ value, onChange }: Props) {
  const t = useMessages();
  const choices = sizeNames.map((size) => ({
    value: size,
    label: t.look.sizes[size],
    hint: shapes[size].pixels,
    picture: <Shape size={size} />,
  }));
  return <ChoiceGroup legend={t.look.size} layout="tiles" choices={choices} value={value} onChange={onChange} />;
}

function Shape({ size }: { size: SizeName }) {
  const { width, height } = shapes[size];
  const x = (32 - width) / 2;
  const y = (32 - height) / 2;
  return (
    <svg className={styles.shape} viewBox="0 0 32 32" aria-hidden="true">
      {size === "auto" ? (
        <path d={`M${x} 24V${y + 2}a2 2 0 0 1 2-2h${width - 4}a2 2 0 0 1 2 2V24M16 17v11m-4-4 4 4 4-4`} />
      ) : (
        <rect x={x} y={y} width={width} height={height} rx="2" />
      )}
    </svg>
  );
}
