import { describe, expect, it } from "vitest";
import { resendMailer } from "./resend-mailer.ts";

const mail = { to: "alpha@example.com", subject: "Your link", text: "https://chitra.test/secret" };

function mailerAnswering(status: number) {
  const requests: Request[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(input, init));
    return Response.json({ id: "1" }, { status });
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

  it("throws where the provider refuses, without a word of the mail", async () => {
    const { mailer } = mailerAnswering(422);
    await expect(mailer.send(mail)).rejects.toThrow(/^The mail provider answered 422\.$/);
  });
});
