import { Fact, Facts } from "../../../../shared/ui/facts.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import type { ApiKey } from "./key-api.ts";
import { works } from "./key-status.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";
import { RemainingTraffic } from "./remaining-traffic.tsx";

export function KeyFacts({ apiKey: key }: { apiKey: ApiKey }) {
  const t = useKeyMessages();
  const { date, moment, number } = useFormats();
  return (
    <>
      <Facts>
        <Fact name={t.begins}>
          <code>{key.hint}</code>
        </Fact>
        <Fact name={t.lastUsed}>{key.last_used_at ? moment(key.last_used_at) : t.neverUsed}</Fact>
        {key.revoked_at ? (
          <Fact name={t.revokedAt}>{moment(key.revoked_at)}</Fact>
        ) : (
          <Fact name={t.expires}>{key.expires_at ? date(key.expires_at) : t.never}</Fact>
        )}
        {key.requests_per_minute !== null && <Fact name={t.rate}>{number(key.requests_per_minute)}</Fact>}
        <Fact name={t.scopes} wide>
          <Codes values={key.scopes} />
        </Fact>
        {key.allowed_ips.length > 0 && (
          <Fact name={t.ips} wide>
            <Codes values={key.allowed_ips} />
          </Fact>
        )}
      </Facts>
      {key.rotation && works(key) && <RemainingTraffic id={key.id} rotation={key.rotation} />}
    </>
  );
}

const Codes = ({ values }: { values: readonly string[] }) => (
  <ul className={own.codes}>
    {values.map((value) => (
      <li key={value}>
        <code>{value}</code>
      </li>
    ))}
  </ul>
);
