export type FormValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };
export type Form = { readonly [name: string]: FormValue };

/** As Stripe reads it: `a[b]=1&c[0]=2`. Null is sent empty, which unsets; undefined isn't sent. */
export function encodeForm(form: Form): string {
  const pairs = new URLSearchParams();
  const add = (name: string, value: FormValue): void => {
    if (value === undefined) return;
    if (value === null || typeof value !== "object") pairs.append(name, value === null ? "" : String(value));
    else for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner);
  };
  for (const [name, value] of Object.entries(form)) add(name, value);
  return pairs.toString();
}
