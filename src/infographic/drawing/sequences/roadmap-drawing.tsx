import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix, readableOn } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Words } from "../words.tsx";
import { Pin, pinRadius, pinRise } from "./pin.tsx";
import { type Bend, roadDashes, roadOutline, wayThrough } from "./road.ts";
import { type Course, courseFor, tail } from "./road-course.ts";

type Props = { frame: Frame; items: readonly Entry[] };
export function RoadmapDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const course = courseFor(frame, shown);
  const { bends, words, align, height } = course;
  return (
    <Scene width={frame.width} height={height}>
      <Road frame={frame} course={course} />
      {shown.map((entry, index) => (
        <PinHead frame={frame} entry={entry} index={index} bend={bends[index]} />
      ))}
      {shown.map((entry, index) => {
        const box = words[index];
        return (
          box && (
            <Place box={box}>
              <Words frame={frame} entry={entry} look={{ width: box.width, align: align[index] ?? "left" }} />
            </Place>
          )
        );
      })}
    </Scene>
  );
}

/** The road as it goes, a little wider where it is nearer, and the pins on it. */
function Road({ frame, course }: { frame: Frame; course: Course }): JSXNode {
  const { quiet, ink, background } = frame.theme.colors;
  const { bends, across, height, road } = course;
  const asphalt = mix(quiet, ink, 0.35);
  const way = wayThrough(withEnds(bends, course, frame.width), across);
  const width = (reached: number): number => road[0] + (road[1] - road[0]) * reached;
  return (
    <Shapes width={frame.width} height={height}>
      <path d={roadOutline(way, (reached) => width(reached) + 12)} fill={mix(background, asphalt, 0.4)} />
      <path d={roadOutline(way, width)} fill={asphalt} />
      <path d={roadDashes(way, (reached) => 3 + 4 * reached)} fill={background} />
      {bends.map(({ x, y }, index) => (
        <Pin frame={frame} tip={[x, y]} fill={categoryColor(frame.theme, index)} />
      ))}
    </Shapes>
  );
}

/** The road comes from before the first milestone and goes on behind the last. */
function withEnds(bends: readonly Bend[], { across, height }: Course, width: number): Bend[] {
  const [first, last] = [bends[0], bends.at(-1)];
  if (!first || !last) return [];
  const begin = across ? { x: 0, y: first.y + 64 } : { x: first.x, y: first.y - 56 };
  const end = across
    ? { x: width, y: last.y + (last.y > first.y ? -64 : 64) }
    : { x: last.x, y: Math.min(height, last.y + tail) };
  return [begin, ...bends, end];
}

type HeadProps = { frame: Frame; entry: Entry; index: number; bend: Bend | undefined };

function PinHead({ frame, entry, index, bend }: HeadProps): JSXNode {
  const color = readableOn(frame.theme, categoryColor(frame.theme, index));
  const box = {
    left: (bend?.x ?? 0) - pinRadius,
    top: (bend?.y ?? 0) - pinRise - pinRadius,
    width: 2 * pinRadius,
    height: 2 * pinRadius,
  };
  return (
    <Place box={box} align="center" across="center">
      <IconOrNumeral frame={frame} icon={entry.icon} numeral={String(index + 1)} size={42} color={color} />
    </Place>
  );
}
