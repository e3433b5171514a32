type RouteCost = { method: string; path: RegExp; cost: number; renders: number };

/** What costs more than a read, the first match first. `renders` counts pictures drawn where the request succeeds. */
const dearRoutes: readonly RouteCost[] = [
  { method: "POST", path: /^\/v1\/infographics$/, cost: 5, renders: 1 },
  { method: "POST", path: /^\/v1\/batches(\/[^/]+\/(complete|rerun))?$/, cost: 5, renders: 0 },
  { method: "GET", path: /^\/v1\/batches\/[^/]+\/pictures\.zip$/, cost: 5, renders: 0 },
  { method: "GET", path: /^\/v1\/infographics\/[^/]+\.png$/, cost: 2, renders: 0 },
  { method: "GET", path: /^\/v1\/usage\b/, cost: 2, renders: 0 },
];

/**
 * Looking whether a service is up must stay possible for who is over every limit, and a page full of small pictures that
 * are the same for everybody isn't what limits are for.
 */
const freePaths = /^\/(health$|v1\/gallery\/)/;

export type RequestCost = { cost: number; renders: number };

export function costOf(method: string, path: string): RequestCost {
  if (method === "OPTIONS" || freePaths.test(path)) return { cost: 0, renders: 0 };
  const asked = method === "HEAD" ? "GET" : method;
  return dearRoutes.find((route) => route.method === asked && route.path.test(path)) ?? { cost: 1, renders: 0 };
}
