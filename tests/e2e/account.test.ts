/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { openSection, password, press, signIn, signUp } from "../support/account-visitor.ts";
import { codeOf } from "../support/authenticator.ts";
import { prepareSite } from "../support/site.ts";

const site = prepareSite();
const { address, openPage } = site;
const text = "Tea or coffee? A cup of tea has 47 mg of caffeine, a cup of coffee 95 mg.";

async function foundOrganization(page: Page, name: string): Promise<void> {
  await page.getByText("Found another organization").click();
  await page.getByLabel("Its name").fill(name);
  await press(page, "Found it");
  await page.getByRole("link", { name: `Account: ${name}` }).waitFor();
}

async function issueKey(page: Page, name: string): Promise<string> {
  await openSection(page, "API keys");
  await page.getByText("There is no key yet.").waitFor();
  await press(page, "Issue a key");
  await page.getByLabel("Name").fill(name);
  await press(page, "Issue the key");
  const token = await page.getByText(/^chi_live_\w{20,}$/).textContent();
  await press(page, "I have kept it");
  expect(await page.content()).not.toContain(token);
  return token ?? "";
}

const draw = (token: string) =>
  fetch(address("/v1/infographics"), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });

async function switchAppOn(page: Page): Promise<{ uri: string; backupCodes: string[] }> {
  await openSection(page, "Security");
  await page.getByLabel("Password").fill(password);
  await press(page, "Set it up");
  await page.getByRole("img", { name: /QR code/ }).waitFor();
  const uri = (await page.getByRole("link", { name: "Or open the app on this device" }).getAttribute("href")) ?? "";
  await page.getByLabel("Code of your authenticator app").fill(await codeOf(uri));
  await press(page, "Confirm");
  const codes = page.getByRole("list", { name: "Backup codes" });
  await codes.waitFor();
  const backupCodes = await codes.getByRole("listitem").allTextContents();
  await press(page, "I have kept them");
  await page.getByText("On: each sign-in by password asks for a code").waitFor();
  return { uri, backupCodes };
}

async function signOut(page: Page): Promise<void> {
  await press(page, "Sign out");
  await page.getByLabel("E-mail").waitFor();
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe("the account page", () => {
  it("takes somebody from signing up to a key, its usage, a second factor and back", { timeout: 240_000 }, async () => {
    const email = "alpha@chitra.test";
    const { page, complaints } = await signUp(site, email);
    await foundOrganization(page, "Weather desk");

    const token = await issueKey(page, "Nightly report");
    expect((await draw(token)).status).toBe(201);

    await openSection(page, "Usage");
    await page.getByText("of 50 pictures this month").waitFor();
    await page.getByRole("radio", { name: "API key" }).check();
    await page.getByRole("row", { name: "Nightly report 1" }).waitFor();

    await openSection(page, "Billing");
    await page.getByText("There is no invoice yet.").waitFor();

    await openSection(page, "Audit log");
    await page.getByText("Alpha issued an API key: “Nightly report”").waitFor();

    const { uri, backupCodes } = await switchAppOn(page);
    expect(backupCodes).toHaveLength(10);
    await signOut(page);

    await signIn(page, email);
    await page.getByLabel("Code of your authenticator app").fill(await codeOf(uri));
    await press(page, "Confirm");
    await page.getByText(`Signed in as ${email}`).waitFor();
    await signOut(page);

    await signIn(page, email);
    await press(page, "I don't have my phone: use a backup code");
    await page.getByLabel("Backup code").fill("wrong-code1");
    await press(page, "Confirm");
    expect(await page.getByRole("alert").textContent()).toMatch(/isn't one of your backup codes.*req_[0-9a-z]{26}/);
    await page.getByLabel("Backup code").fill(backupCodes[0] ?? "");
    await press(page, "Confirm");
    await page.getByText(`Signed in as ${email}`).waitFor();

    await openSection(page, "Organization");
    await page.getByLabel("You work for").selectOption({ label: "Weather desk" });
    await page.getByRole("link", { name: "Account: Weather desk" }).waitFor();
    await openSection(page, "API keys");
    await press(page, "Revoke");
    await press(page, "Revoke the key");
    await page.getByText("1 key that works no more").waitFor();
    await vi.waitFor(async () => expect((await draw(token)).status).toBe(401), { timeout: 2_000, interval: 200 });

    expect(complaints).toEqual([]);
    await page.goto(address("/"));
    await page.getByRole("link", { name: "Account: Weather desk" }).waitFor();
  });

  it("doesn't take who can't be asked for to be nobody", { timeout: 120_000 }, async () => {
    const { page } = await signUp(site, "gamma@chitra.test");
    const away = { status: 503, json: { code: "busy", title: "Busy", detail: "Busy" } };
    await page.route("**/v1/auth/get-session", (route) => route.fulfill(away));
    await page.reload();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    expect(await page.getByLabel("Password").count()).toBe(0);
    await page.unroute("**/v1/auth/get-session");
    await press(page, "Try again");
    await page.getByText("Signed in as gamma@chitra.test").waitFor();
  });

  it("fits a phone in Hindi, every part of it", { timeout: 120_000 }, async () => {
    const email = "beta@chitra.test";
    const { page: desk } = await signUp(site, email);
    await issueKey(desk, "Nightly report");
    await signOut(desk);
    const { page } = await openPage({ path: "/account", width: 360, language: "hi" });
    await page.getByLabel("ई-मेल").fill(email);
    await page.getByLabel("पासवर्ड").fill(password);
    await press(page, "साइन इन करें");

    for (const name of ["संगठन", "उपयोग", "बिल", "सूचनाएँ", "ऑडिट लॉग", "सुरक्षा", "API कुंजियाँ"]) {
      await page.getByRole("navigation").getByRole("link", { name }).click();
      await page.getByRole("heading", { name, level: 2 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await widthOf(page), name).toBeLessThanOrEqual(360);
      expect(await page.locator("main").textContent(), name).not.toMatch(/undefined|\[object/);
    }
    await page.getByRole("heading", { name: "Nightly report" }).waitFor();
    await press(page, "कुंजी बनाएँ");
    await page.getByLabel("नाम").waitFor();
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
  });
});
