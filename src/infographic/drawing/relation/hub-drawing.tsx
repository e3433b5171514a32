import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix, strongField } from "../color.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { hasIcon, Icon } from "../icon.tsx";
import { inscribed } from "../inscribed.ts";
import { NumberedWords } from "../numbered-words.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { type AroundRing, layOutAround, layOutRing, radiusFor } from "./around-ring.ts";
import { leaderPaths, NodesOnRing, WordsAround } from "./ring-words.tsx";

type Center = { title: string; icon?: string | undefined };
type Props = { frame: Frame; center: Center; items: readonly Entry[] };
const emptyCore = 56;

type Ring = { radius: number; node: number; core: number };

const titleSetting = { size: 30, leading: 1.25 };

/** A large disc in the middle, spokes to smaller ones, and the words of each beside it or below all. */
export function HubDrawing({ frame, center, items }: Props): JSXNode {
  const within = coreRadius(frame, center);
  const core = within ?? emptyCore;
  const node = Math.min(46, frame.width * 0.1);
  const spoke = frame.width < 560 ? 16 : 36;
  const ring = { core, node, radius: radiusFor(items.length, { node, gap: 20, least: core + spoke + node }) };
  const around = layOutAround(items, frame, ring);
  const laid = around ?? layOutRing(items.length, ring);
  const named = within !== undefined;
  if (!named) frame.noteFit({ action: "reflowed", what: "the name of the centre stands above the wheel" });
  if (!around) frame.noteFit({ action: "reflowed", what: "the words stand below the wheel" });
  return (
    <Column gap={40} style={{ width: frame.width, alignItems: "center" }}>
      {!named && (
        <FittedText frame={frame} role="lead" strong text={center.title} room={{ width: frame.width }} align="center" />
      )}
      <Wheel frame={frame} center={center} items={items} laid={laid} ring={ring} around={around} named={named} />
      {!around && (
        <NumberedWords frame={frame} items={items} fills={items.map((_, index) => categoryColor(frame.theme, index))} />
      )}
    </Column>
  );
}

/** Room in the middle for its title: as large as it takes; undefined where it takes more than the page has. */
function coreRadius(frame: Frame, center: Center): number | undefined {
  const most = Math.min(190, frame.width / 2 - 2 * Math.min(46, frame.width * 0.1) - 20);
  for (let radius = Math.min(96, most); radius < most; radius += 8) if (titleFits(frame, center, radius)) return radius;
  return titleFits(frame, center, most, 0) ? most : undefined;
}

function titleRoom(frame: Frame, { icon }: Center, radius: number): { width: number; height: number } {
  const { width, height } = inscribed.ellipse({ width: 2 * radius, height: 2 * radius });
  return { width: width * 1.06, height: height - (hasIcon(frame, icon) ? 48 : 0) };
}

const titleFits = (frame: Frame, center: Center, radius: number, least = 26): boolean => {
  const fitted = fitText(frame, "heading", { text: center.title, room: titleRoom(frame, center, radius), ...titleSetting });
  return fitted.fits && fitted.size >= least;
};

type WheelProps = Props & {
  laid: Omit<AroundRing, "words">;
  ring: Ring;
  around: AroundRing | undefined;
  /** False where the disc in the middle has no room for its name. */
  named: boolean;
};

function Wheel({ frame, center, items, laid, ring: { radius, node, core }, around, named }: WheelProps): JSXNode {
  const { background, line } = frame.theme.colors;
  const field = strongField(frame.theme);
  const fills = items.map((_, index) => categoryColor(frame.theme, index));
  const { x, y } = laid.center;
  const box = { left: x - core, top: y - core, width: 2 * core, height: 2 * core };
  const room = titleRoom(frame, center, core);
  return (
    <Scene width={laid.width} height={laid.height}>
      <Shapes width={laid.width} height={laid.height}>
        <circle cx={x} cy={y} r={radius} fill="none" stroke={line} stroke-width="3" />
        {around &&
          leaderPaths(around, node).map((path) => path && <path d={path} fill="none" stroke={line} stroke-width="3" />)}
        {laid.nodes.map((at, index) => (
          <path d={`M${x} ${y}L${at.x} ${at.y}`} stroke={fills[index]} stroke-width="8" />
        ))}
        <circle cx={x} cy={y} r={core + 10} fill={mix(background, field.ground, 0.24)} />
        <circle cx={x} cy={y} r={core} fill={field.ground} />
      </Shapes>
      <NodesOnRing frame={frame} items={items} nodes={laid.nodes} node={node} fills={fills} />
      <Place box={box} align="center" across="center">
        <Column gap={8} style={{ alignItems: "center" }}>
          <Icon frame={frame} name={center.icon} size={40} color={field.accent} />
          {named && (
            <FittedText
              frame={frame}
              role="heading"
              text={center.title}
              room={room}
              {...titleSetting}
              color={field.ink}
              align="center"
            />
          )}
        </Column>
      </Place>
      {around && <WordsAround frame={frame} items={items} words={around.words} />}
    </Scene>
  );
}
