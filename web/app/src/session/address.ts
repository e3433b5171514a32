/** The picture that the address names: `/?id=inf_…`. */
export const idInAddress = (): string | undefined => new URL(location.href).searchParams.get("id") ?? undefined;

export function addressOf(id: string): string {
  const address = new URL("/", location.href);
  address.searchParams.set("id", id);
  return address.href;
}

export function putIdInAddress(id: string): void {
  if (idInAddress() !== id) history.pushState(null, "", addressOf(id));
}
