import { describe, expect, it } from "vitest";
import { resendMailer } from "./resend-mailer.ts";

const mail = { to: "alpha@example.com", subject: "Your link", text: "https://chitra.test/secret" };

function mailerAnswering(status: number, body: object = { id: "1" }) {
  const requests: Request[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(input, init));
    return Response.json(body, { status });
  };
  const settings = { apiKey: "re_1", from: "Chitra <hi@chitra.test>", baseUrl: "https://mail.test", fetch: answer };
  return { requests, mailer: resendMailer(settings as Parameters<typeof resendMailer>[0]) };
}

describe("resendMailer", () => {
  it("hands one mail to one person over, with its key", async () => {
    const { mailer, requests } = mailerAnswering(200);
    await mailer.send(mail);

    const [request] = requests;
    expect(request?.url).toBe("https://mail.test/emails");
    expect(request?.headers.get("Authorization")).toBe("Bearer re_1");
    expect(await request?.json()).toEqual({ ...mail, to: [mail.to], from: "Chitra <hi@chitra.test>" });
  });

  it("names what a mail tells, so that it is sent once to each; another one under the same name has been sent", async () => {
    const { mailer, requests } = mailerAnswering(200);
    for (const to of ["alpha@example.com", "beta@example.com", "alpha@example.com"])
      await mailer.send({ ...mail, to, key: `webhook:${"x".repeat(300)}` });
    const [one, other, again] = requests.map(({ headers }) => headers.get("Idempotency-Key"));
    expect([one?.length, again, one === other]).toEqual([64, one, false]);

    await mailerAnswering(409, { name: "invalid_idempotent_request" }).mailer.send({ ...mail, key: "1" });
    const atOnce = mailerAnswering(409, { name: "concurrent_idempotent_requests" }).mailer.send({ ...mail, key: "1" });
    await expect(atOnce).rejects.toThrow("409");
  });

  it("throws where the provider refuses, without a word of the mail", async () => {
    const { mailer } = mailerAnswering(422);
    await expect(mailer.send(mail)).rejects.toThrow(/^The mail provider answered 422\.$/);
  });
});
