import type { JSXNode } from "satori/jsx";
import { Unsupported } from "../unsupported.ts";

export type HostElement = { type: string; props: Readonly<Record<string, unknown>> };

type AnyElement = { type: unknown; props?: Record<string, unknown> };

/** The element that a node comes down to once all components are called. */
export function elementOf(node: JSXNode): HostElement | undefined {
  const [child, ...others] = flatten(node);
  if (child === undefined) return undefined;
  if (typeof child === "string" || others.length > 0) throw new Unsupported("more than one element at the top");
  return child;
}

/** Elements and texts, in order; texts side by side are one. */
export const childrenOf = ({ children }: HostElement["props"]): (HostElement | string)[] => flatten(children as JSXNode);

function flatten(node: JSXNode): (HostElement | string)[] {
  const into: (HostElement | string)[] = [];
  collect(node, into);
  return into;
}

function collect(node: unknown, into: (HostElement | string)[]): void {
  if (node === undefined || node === null || typeof node === "boolean") return;
  if (Array.isArray(node)) {
    for (const child of node) collect(child, into);
    return;
  }
  if (typeof node === "string" || typeof node === "number") {
    const last = into.at(-1);
    if (typeof last === "string") into[into.length - 1] = last + String(node);
    else into.push(String(node));
    return;
  }
  collectElement(node as AnyElement, into);
}

function collectElement({ type, props = {} }: AnyElement, into: (HostElement | string)[]): void {
  if (typeof type === "string") into.push({ type, props });
  else if (typeof type === "function") collect((type as (props: unknown) => unknown)(props), into);
  else if (type === Symbol.for("react.fragment")) collect(props.children, into);
  else throw new Unsupported("an element of an unknown kind");
}
