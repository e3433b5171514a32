import type { Page } from "playwright-core";
import type { OpenPage, Site } from "./site.ts";

export const password = "correct horse battery";

type Mail = { id: number; to: string; text: string };

/** The link in the newest mail to this address, from the outbox of a development machine. */
export async function linkInMail(outbox: string, to: string): Promise<string> {
  const { mails } = (await (await fetch(outbox)).json()) as { mails: Mail[] };
  const [newest] = mails.filter((mail) => mail.to === to).toSorted((a, b) => b.id - a.id);
  const link = /https?:\/\/\S+/.exec(newest?.text ?? "")?.[0];
  if (!link) throw new Error(`No link was mailed to ${to}.`);
  return link;
}

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Opens a part of the account, and waits until it is there. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Your account" }).getByRole("link", { name }).click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

/** To where a code is asked for, if the account asks for one. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await press(page, "Sign in");
}

/** From the front page to an account with a confirmed address. */
export async function signUp({ address, openPage }: Site, email: string): Promise<OpenPage> {
  const visit = await openPage();
  const { page } = visit;
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("radio", { name: "Create an account" }).check();
  await page.getByLabel("Name").fill("Alpha");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("New password").fill(password);
  await press(page, "Create an account");
  await page.getByText(`Look into the mail of ${email}`).waitFor();
  await page.goto(await linkInMail(address("/dev/outbox"), email));
  await page.getByText(`Signed in as ${email}`).waitFor();
  return visit;
}
