import { createElement, type JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";

type Props = { frame: Frame; name: string | undefined; size: number; color: string };

/** Whether `name` is an icon that can be drawn. */
export const hasIcon = ({ icons }: Pick<Frame, "icons">, name: string | undefined): name is string =>
  name !== undefined && Object.hasOwn(icons, name);

/** One stroked icon; nothing where the name is unknown. The stroke keeps its weight at every size. */
export function Icon({ frame, name, size, color }: Props): JSXNode {
  if (!hasIcon(frame, name)) return null;
  const shapes = (frame.icons[name] ?? []).map(([tag, attributes]) => createElement(tag, attributes) as JSXNode);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={color}
      stroke-width={size > 56 ? 1.5 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {shapes}
    </svg>
  );
}

/** The items with their icons where every one has a drawable icon, else without: a list has icons or it has none. */
export function allIconsOrNone<Item extends { icon?: string | undefined }>(
  items: readonly Item[],
  frame: Pick<Frame, "icons">,
): Item[] {
  const complete = items.every(({ icon }) => hasIcon(frame, icon));
  return complete ? [...items] : items.map((item) => ({ ...item, icon: undefined }));
}
