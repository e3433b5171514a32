import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { firstCatalog } from "../../src/billing/catalog/catalog-seed.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";
import { ask, prepareDatabase } from "../support/api.ts";
import { seedKey } from "../support/api-keys.ts";
import { type Attack, prepareAttacks } from "../tenancy/attacks.ts";
import { exampleOf } from "../tenancy/example-of.ts";
import { keptRows } from "../tenancy/kept-rows.ts";
import { type ApiDescription, describeApi, type Route } from "../tenancy/routes.ts";
import { seedVictim, type Victim } from "../tenancy/victim.ts";

prepareDatabase();

/** What anybody may ask. */
const publicRoutes = new Set([
  "checkHealth",
  "listBlocks",
  "listPlans",
  "listTemplates",
  "listThemes",
  "readGalleryPicture",
  "readInfographicSchema",
  "listWebhookEvents",
  "listFeatures",
]);

/** Where a session, an operator or a signature says who asks. */
const withoutKeys = new Set([
  "listOrganizations",
  "createOrganization",
  "leaveOrganization",
  "inviteMember",
  "acceptInvitation",
  "listAllOrganizations",
  "readLinkedBatchFile",
  "readQueues",
  "readLinkedPng",
  "readLinkedSvg",
  "releaseApiKey",
  "receiveSecretScanningReport",
  "readQueues",
  "receiveBillingWebhook",
  "addCoupon",
  "listRevenueMonths",
  "readRevenueMonth",
  "readRevenueCohorts",
  "recordRevenueRate",
  "listRevenueMovements",
  "listRevenueCustomers",
  "listReleases",
  "exportReleaseVerdicts",
  "readReleaseReview",
  "readReleaseInputs",
  "stateReleaseInput",
  "holdRelease",
  "planRelease",
  "claimSurvey",
  "liftReleaseOverride",
  "forecastReleases",
  "whatIfRelease",
  "listFeatureChanges",
  "switchFeatureOff",
  "forceFeature",
  "ruleFeature",
]);

/** Of which the victim has one already. */
const onlyOnce = new Set(["subscribe"]);

const refusals = [401, 403, 404];

let api: ApiDescription;
let victim: Victim;
let attacks: Attack[];

beforeAll(async () => {
  api = await describeApi();
  // Credits are sold only where a model takes them.
  await compose(env).billing.catalogs.publish({ ...firstCatalog, version: 2, premiumModels: ["premium-1"] }, instant(1));
  victim = await seedVictim();
  attacks = await prepareAttacks(victim);
}, 60_000);

const isGuarded = ({ operationId }: Route) => !publicRoutes.has(operationId);

/** The example of a route that takes a file, or nothing. */
function fileFor({ requestBody }: Route, headers: Record<string, string>): RequestInit {
  const [file] = Object.entries(requestBody?.content ?? {});
  if (!file) return { headers };
  const [type, { example = "" }] = file;
  return { body: example, headers: { ...headers, "Content-Type": type } };
}

const parameterOf = ({ parameters = [] }: Route, name: string) => parameters.find((each) => each.name === name)?.schema ?? {};

const attacksOn = (route: Route) => attacks.filter(({ suits }) => suits(route));

function strike(route: Route, headers: Record<string, string>, ids = victim): Promise<Response> {
  const example = (name: string) => String(exampleOf(parameterOf(route, name), api.schemas));
  const { parameters = [] } = route;
  const asked = parameters.filter((each) => each.in === "query" && each.required).map(({ name }) => [name, example(name)]);
  const path = route.path
    .replace(/\{[^}]+\}/, ids.idOf(route) ?? "unknown")
    .replace(/\{(\w+)\}/g, (_, name: string) => example(name))
    .concat(asked.length > 0 ? `?${new URLSearchParams(asked)}` : "");
  const schema = route.requestBody?.content["application/json"]?.schema;
  if (!schema) return ask(path, { method: route.method, ...fileFor(route, headers) });
  const body = JSON.stringify(exampleOf(schema, api.schemas));
  return ask(path, { method: route.method, headers: { ...headers, "Content-Type": "application/json" }, body });
}

describe("every route", () => {
  it("refuses every attack and changes nothing", { timeout: 60_000 }, async () => {
    const routes = api.routes.filter(isGuarded);
    const before = await keptRows();
    const passed: string[] = [];
    let tried = 0;

    for (const route of routes) {
      for (const attack of attacksOn(route)) {
        const { status } = await strike(route, attack.headers);
        tried += 1;
        if (!refusals.includes(status)) passed.push(`${route.method} ${route.path} with ${attack.name}: ${status}`);
      }
    }

    const unsuited = routes.length * attacks.length - tried;
    console.info(
      `tenancy: ${routes.length} routes × ${attacks.length} attacks (${unsuited} don't apply) = ${tried} tried, ${tried - passed.length} refused`,
    );
    expect(passed).toEqual([]);
    expect(await keptRows()).toEqual(before);
    expect(tried).toBeGreaterThan(routes.length * 8);
  });

  it("that takes an id is attacked with one that exists", () => {
    const guarded = api.routes.filter((route) => isGuarded(route) && route.path.includes("{"));
    expect(guarded.filter((route) => victim.idOf(route) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it("does what it is for with a key of the organization: the attacks weren't refused for anything else", {
    timeout: 360_000,
  }, async () => {
    const refused: string[] = [];
    const forKeys = ({ operationId }: Route) => !withoutKeys.has(operationId) && !onlyOnce.has(operationId);
    for (const route of api.routes.filter((route) => isGuarded(route) && forKeys(route))) {
      const ids = await seedVictim({ withBilling: route.path.startsWith("/v1/billing/") });
      const { token } = await seedKey(ids.orgId);
      const { status } = await strike(route, { Authorization: `Bearer ${token}` }, ids);
      if (status >= 400) refused.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(refused).toEqual([]);
  });

  it("is open to all only where it is said above", async () => {
    const open = api.routes.filter((route) => !isGuarded(route));
    expect(open.map(({ operationId }) => operationId).toSorted()).toEqual([...publicRoutes].toSorted());

    const statuses = await Promise.all(open.map(async (route) => (await strike(route, {})).status));
    expect(statuses.filter((status) => status === 401 || status === 403)).toEqual([]);
  });
});
