import { ask } from "./request.ts";
import { hostOf, type Workers } from "./workers.ts";

/** Enters the product as a visitor does, with an organization that no limit holds back. What its requests then bring along. */
export async function enterProduct({ url, liftLimits }: Workers): Promise<Record<string, string>> {
  const host = hostOf("product");
  const origin = `http://${host}`;
  const { cookies } = await ask({ url, host, path: "/v1/auth/sign-in/anonymous", body: "{}", headers: { origin } });
  const session = { origin, cookie: cookies.map((set) => set.split(";")[0]).join("; ") };
  // The first question of a session founds its organization.
  await ask({ url, host, path: "/v1/organizations", headers: session });
  await liftLimits();
  return session;
}
