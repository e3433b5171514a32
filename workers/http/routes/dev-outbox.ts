import { newRouter } from "../router.ts";

const shown = 50;

/** The mail of a development machine; where mail is really sent there is no such address. */
export const devOutboxRoutes = newRouter();

devOutboxRoutes.get("/dev/outbox", async (c) => {
  const { outbox } = c.var.deps;
  if (!outbox) return c.notFound();
  c.header("Cache-Control", "no-store");
  const mails = await outbox.list(shown);
  return c.json({ mails: mails.map(({ at, ...mail }) => ({ ...mail, at: new Date(at).toISOString() })) });
});
