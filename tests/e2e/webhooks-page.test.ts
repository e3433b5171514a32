/// <reference lib="dom" />
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { press, signUp } from "../support/account-visitor.ts";
import { type HostileReceiver, startHostileReceiver } from "../support/hostile-receiver.ts";
import { prepareSite } from "../support/site.ts";

const site = prepareSite({ WEBHOOKS_ALLOW_LOOPBACK: "1" });
let receiver: HostileReceiver;
beforeAll(async () => {
  receiver = await startHostileReceiver();
});
afterAll(() => receiver.close());

const widthOf = (page: Awaited<ReturnType<typeof site.openPage>>["page"]) =>
  page.evaluate(() => document.documentElement.scrollWidth);

describe("the page of webhooks", () => {
  it("takes somebody from an address to a delivery, its log, and the doctor", { timeout: 240_000 }, async () => {
    const { page, complaints } = await signUp(site, "hooks@chitra.test");
    await page.goto(site.address("/webhooks"));
    await page.getByText("There is no webhook yet.").waitFor();

    await press(page, "Add a webhook");
    await page.getByLabel("Address").fill("http://10.0.0.1/");
    await press(page, "Add it");
    await page.getByText("url has to begin with https://").first().waitFor();
    await page.getByLabel("Address").fill(receiver.urls.good ?? "");
    await page.getByRole("checkbox", { name: "Everything" }).check();
    await press(page, "Add it");
    const secret = (await page.getByText(/^whsec_/).textContent()) ?? "";
    await press(page, "I have kept it");
    expect(await page.content()).not.toContain(secret);

    await press(page, "Send a test");
    await page.getByText("A test is on its way.").waitFor();
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1);
    const [arrived] = receiver.received;
    expect(new Webhook(secret).verify(arrived?.body ?? "", arrived?.headers ?? {})).toMatchObject({ type: "webhook.test" });

    await page.getByRole("radio", { name: "Deliveries" }).check();
    await page.getByText("webhook.test").click();
    await page.getByText("Attempt 1:").waitFor();
    await page.getByText("It works.").waitFor();
    await press(page, "Send it again");
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2);
    expect(receiver.received[1]?.headers["webhook-id"]).toBe(arrived?.headers["webhook-id"]);

    await page.getByRole("radio", { name: "Signature doctor" }).check();
    const headers = Object.entries(arrived?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
    await page.getByLabel("Headers").fill(headers.join("\n"));
    await page.getByLabel("Body, as it came in").fill(JSON.stringify(JSON.parse(arrived?.body ?? ""), null, 2));
    await press(page, "Find out");
    await page.getByRole("heading", { name: "The body was written anew" }).waitFor();
    await page.getByLabel("Body, as it came in").fill(arrived?.body ?? "");
    await press(page, "Find out");
    await page.getByText("The signature is right.").waitFor();

    await page.setViewportSize({ width: 360, height: 740 });
    for (const part of ["Endpoints", "Deliveries", "Signature doctor"]) {
      await page.getByRole("radio", { name: part }).check();
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
    }
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  });

  it("asks a visitor to sign in, in Hindi too", async () => {
    const { page } = await site.openPage({ path: "/webhooks", language: "hi" });
    await page.getByRole("heading", { name: "वेबहुक", level: 1 }).waitFor();
    await page.getByRole("link", { name: "साइन इन करें" }).first().waitFor();
    expect(await page.title()).toBe("वेबहुक · Chitra");
  });
});
