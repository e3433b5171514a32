/** `url` with more in its query. */
export function withQuery(url: string, more: Record<string, string>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(more)) changed.searchParams.set(name, value);
  return changed.href;
}
