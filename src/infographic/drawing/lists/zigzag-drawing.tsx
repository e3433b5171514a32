import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { through } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { alongside, WordsAlongside } from "../words-alongside.tsx";

type Props = { frame: Frame; items: readonly Entry[] };

const gap = 28;
const rim = 12;

export function ZigzagDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const level = frame.width < 560 || items.some(({ detail }) => detail !== undefined) ? "plain" : "large";
  const disc = frame.width < 560 ? 80 : 132;
  const swing = Math.round(Math.min(280, frame.width * 0.17));
  const lean = Math.round(swing * 0.45);
  const placed = alongside(frame, shown, {
    room: (sides) => (sides === 2 ? (frame.width - swing - disc) / 2 : frame.width - lean - disc) - gap,
    level,
    pitch: () => disc + 16,
    mark: disc,
  });
  const [left, across] = placed.sides === 2 ? [(frame.width - swing) / 2, swing] : [disc / 2, lean];
  const spots = placed.middles.map((y, index): [number, number] => [left + (index % 2) * across, y]);
  return (
    <Scene width={frame.width} height={placed.height}>
      <Shapes width={frame.width} height={placed.height}>
        <path d={through(spots)} fill="none" stroke={frame.theme.colors.quiet} stroke-width={4} stroke-linejoin="round" />
        {spots.map(([x, y], index) => (
          <circle
            cx={x}
            cy={y}
            r={disc / 2}
            fill={mix(frame.theme.colors.background, categoryColor(frame.theme, index), 0.24)}
          />
        ))}
      </Shapes>
      {spots.map(([x, y], index) => (
        <Place box={{ left: x - disc / 2 + rim, top: y - disc / 2 + rim, width: disc - 2 * rim, height: disc - 2 * rim }}>
          <IconDisc
            frame={frame}
            icon={shown[index]?.icon}
            fallback={String(index + 1)}
            size={disc - 2 * rim}
            fill={categoryColor(frame.theme, index)}
          />
        </Place>
      ))}
      <WordsAlongside frame={frame} items={shown} placed={placed} level={level} />
    </Scene>
  );
}
