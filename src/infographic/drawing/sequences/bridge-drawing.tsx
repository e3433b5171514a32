import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, mix } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { Place, Scene } from "../scene.tsx";
import { Column, Row } from "../stack.tsx";
import { fitWords, Words } from "../words.tsx";
import { BridgeScene, bridgeHeight, medallion, towerTop } from "./bridge-scene.tsx";

type Props = { frame: Frame; items: readonly Entry[] };
type PartsProps = Props & { fills: readonly Color[] };

const leastSlot = 140;

export function BridgeDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const fills = items.map((_, index) => endTone(frame, index, items.length));
  const slot = frame.width / items.length;
  const look = { width: Math.floor(slot - 16), level: slot >= 210 ? "plain" : "small" } as const;
  const fits = shown.map((entry) => fitWords(frame, entry, look));
  const short = slot >= leastSlot && fits.every(({ height, whole }) => whole && height <= slot * 1.3);
  if (!short) frame.noteFit({ action: "reflowed", what: "words in a list under the bridge" });
  return (
    <Column gap={short ? 24 : 32}>
      <Bridge frame={frame} items={shown} fills={fills} />
      {short ? (
        <Row gap={16}>
          {shown.map((entry, index) => (
            <Words frame={frame} entry={entry} look={{ ...look, align: alignAt(index, items.length) }} />
          ))}
        </Row>
      ) : (
        <NumberedWords frame={frame} items={shown} fills={fills} />
      )}
    </Column>
  );
}

const alignAt = (index: number, count: number): "left" | "center" | "right" =>
  index === 0 ? "left" : index === count - 1 ? "right" : "center";

/** The banks are told apart: where it starts is quiet, where it leads to is the point. */
function endTone({ theme }: Frame, index: number, count: number): Color {
  const { quiet, ink, accent } = theme.colors;
  if (index === 0) return mix(quiet, ink, 0.3);
  return index === count - 1 ? accent : categoryColor(theme, 1);
}

/** The bridge, with a medallion on each bank and each tower. */
function Bridge({ frame, items, fills }: PartsProps): JSXNode {
  const slot = frame.width / items.length;
  const size = Math.min(medallion, slot - 6);
  const centres = items.map((_, index) => {
    if (index === 0) return size / 2 + 8;
    return index === items.length - 1 ? frame.width - size / 2 - 8 : (index + 0.5) * slot;
  });
  return (
    <Scene width={frame.width} height={bridgeHeight}>
      <BridgeScene frame={frame} towers={centres.slice(1, -1)} bank={slot * 0.62} fills={[fills[0], fills.at(-1)]} />
      {items.map((entry, index) => {
        const end = index === 0 || index === items.length - 1;
        const middle = end ? bridgeHeight - 76 : towerTop;
        return (
          <Place box={{ left: (centres[index] ?? 0) - size / 2, top: middle - size / 2, width: size, height: size }}>
            <IconDisc
              frame={frame}
              icon={entry.icon}
              fallback={String(index + 1)}
              size={size}
              fill={end ? mix(frame.theme.colors.background, fills[index] ?? frame.theme.colors.accent, 0.12) : fills[index]}
            />
          </Place>
        );
      })}
    </Scene>
  );
}
