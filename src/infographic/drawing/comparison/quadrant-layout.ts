import type { Frame } from "../../frame.ts";
import { fitText } from "../fit-text.ts";
import { textHeight, textWidth } from "../measure-text.ts";
import { type Box, placeLabels } from "../place-labels.ts";
import { apart } from "./apart.ts";

type Item = { title: string; x: number; y: number };
type Content = { items: readonly Item[]; fields?: readonly string[] | undefined };
export type Dot = { x: number; y: number; radius: number; title: string; best: boolean };
export type QuadrantLayout = {
  width: number;
  height: number;
  /** The four fields in reading order, and where their names stand. */
  fields: readonly { box: Box; name: string | undefined; nameBox: Box }[];
  /** False where dots lie where the names of the fields would stand. */
  namesInside: boolean;
  dots: readonly Dot[];
  /** A box for each dot's name; undefined where they have no room and numbers stand for them. */
  labels: readonly Box[] | undefined;
};

const gap = 8;
const inset = 24;
const radius = { named: 16, numbered: 22 };
/** Names on the plane are set in this role's strong face, at this size. */
export const nameSetting = { strong: true, size: 28 } as const;
export const labelSetting = { strong: true, size: 26, leading: 1.3 } as const;

/** Dots where they belong, and their names beside them. */
export function layOutQuadrant({ items, fields }: Content, frame: Frame): QuadrantLayout {
  const { width } = frame;
  const height = Math.round(Math.min(width * 0.74, 640) + frame.extraHeight);
  const laidFields = fieldsIn({ width, height }, fields, frame);
  const named = dotsIn({ width, height }, items, radius.named);
  const labelled = named.map((dot) => ({ ...dot, size: labelSize(dot.title, frame) }));
  const room = { left: 12, top: 12, width: width - 24, height: height - 24 };
  const names = laidFields.filter(({ name }) => name !== undefined).map(({ nameBox }) => nameBox);
  const seams = [
    { left: (width - gap) / 2, top: 0, width: gap, height },
    { left: 0, top: (height - gap) / 2, width, height: gap },
  ];
  const labels = placeLabels(labelled, room, [...names, ...seams]) ?? placeLabels(labelled, room, names);
  const dots = labels ? named : dotsIn({ width, height }, items, radius.numbered);
  const namesInside = !names.some((box) => dots.some((dot) => covers(dot, box)));
  return { width, height, fields: laidFields, namesInside, dots, labels };
}

const covers = ({ x, y, radius: reach }: Dot, { left, top, width, height }: Box): boolean =>
  x + reach + gap > left && x - reach - gap < left + width && y + reach + gap > top && y - reach - gap < top + height;

type Size = { width: number; height: number };

function dotsIn({ width, height }: Size, items: readonly Item[], size: number): Dot[] {
  const room = { width: width - 2 * inset, height: height - 2 * inset };
  const places = items.map(({ x, y }) => ({ x: x * room.width, y: (1 - y) * room.height }));
  return apart(places, size, room).map(({ x, y }, index) => {
    const { title = "", ...at } = items[index] ?? { x: 0, y: 0 };
    return { x: x + inset, y: y + inset, radius: size, title, best: at.x > 0.5 && at.y > 0.5 };
  });
}

function labelSize(title: string, frame: Frame): Size {
  const setting = { ...labelSetting, leading: frame.type.leading.tight + 0.22 };
  const most = Math.min(240, frame.width * 0.34);
  const width = Math.ceil(Math.min(most, textWidth(frame, "body", title, setting))) + 2;
  return { width, height: Math.ceil(textHeight(frame, "body", { ...setting, text: title, width })) };
}

function fieldsIn({ width, height }: Size, names: readonly string[] | undefined, frame: Frame): QuadrantLayout["fields"] {
  const half = { width: (width - gap) / 2, height: (height - gap) / 2 };
  return [0, 1, 2, 3].map((index) => {
    const [right, below] = [index % 2 === 1, index > 1];
    const box = { ...half, left: right ? half.width + gap : 0, top: below ? half.height + gap : 0 };
    const name = names?.[index];
    const room = half.width - 2 * inset;
    const { size, height: tall } = fitText(frame, "lead", { ...nameSetting, text: name ?? "", room: { width: room } });
    const wide = Math.min(room, Math.ceil(textWidth(frame, "lead", name ?? "", { strong: true, size })) + 2);
    const nameBox = {
      left: right ? width - inset - wide : inset,
      top: below ? height - inset - tall : inset,
      width: wide,
      height: tall,
    };
    return { box, name, nameBox };
  });
}
