import type { Tenant } from "../../kernel/caller.ts";
import { isDeliveryId } from "../../kernel/ids.ts";
import type { SecretBox } from "../../platform/ports/secret-box.ts";
import type { DeliveryRepository } from "../delivery-repository.ts";
import { messageOf } from "../message.ts";
import { openSecrets } from "../webhook-secrets.ts";
import { diagnose } from "./diagnose.ts";
import type { Diagnosis, Received, Sent } from "./finding.ts";

type Deps = { deliveries: Pick<DeliveryRepository, "find">; secretBox: SecretBox };

/** Compares with what was sent, where the id is that of a delivery of the tenant's own. */
export async function diagnoseDelivery(deps: Deps, tenant: Tenant, received: Received): Promise<Diagnosis> {
  const id = Object.entries(received.headers)
    .find(([name]) => name.toLowerCase() === "webhook-id")?.[1]
    .trim();
  return diagnose(received, id === undefined ? undefined : await findSent(deps, tenant, id));
}

async function findSent(deps: Deps, tenant: Tenant, id: string): Promise<Sent | undefined> {
  const { event, webhook } = (isDeliveryId(id) && (await deps.deliveries.find(tenant, id))) || {};
  if (!event || !webhook) return undefined;
  const { current, previous } = await openSecrets(deps, webhook);
  return { body: messageOf(event, webhook.apiVersion), current, previous };
}
