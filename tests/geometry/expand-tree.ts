import type { JSXNode } from "satori/jsx";

/** An element without components: `key` is its address, the address of its parent and its place among its siblings. */
export type Element = { type: string; key: string; props: Record<string, unknown> & { children?: Child[] } };
export type Child = Element | string;

type Raw = { type: unknown; key: unknown; props: Record<string, unknown> };

const fragment = Symbol.for("react.fragment");
/** Where satori begins to number what it draws. */
const root = "id";

/** `tree` with every component called, and every element named by its address. A drawing in `<svg>` is left as it is. */
export function expandTree(tree: JSXNode): Element {
  const [element] = childrenOf(tree);
  if (element === undefined || typeof element === "string") throw new TypeError("A page is one element.");
  return addressed(element, root);
}

function addressed({ type, props }: Raw, key: string): Element {
  if (type === "svg") return { type, key, props: props as Element["props"] };
  const children = childrenOf(props.children).map((child, index) =>
    typeof child === "string" ? child : addressed(child, `${key}-${index}`),
  );
  return { type: String(type), key, props: { ...props, children } };
}

/** Children as satori counts them: flat, without what isn't drawn, neighbouring strings as one. */
function childrenOf(children: unknown): (Raw | string)[] {
  const flat: (Raw | string)[] = [];
  for (const child of [children].flat(Infinity).flatMap(called)) {
    const before = flat.at(-1);
    if (typeof child === "string" && typeof before === "string") flat[flat.length - 1] = before + child;
    else flat.push(child);
  }
  return flat;
}

function called(child: unknown): (Raw | string)[] {
  if (child === null || child === undefined || typeof child === "boolean") return [];
  if (typeof child !== "object") return [String(child)];
  const element = child as Raw;
  if (element.type === fragment) return childrenOf(element.props.children);
  return typeof element.type === "function" ? childrenOf(element.type(element.props)) : [element];
}
