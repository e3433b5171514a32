import { useReading } from "../account/use-reading.ts";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { type EventType, webhookApi } from "./webhook-api.ts";
import own from "./webhooks.module.css";

type Props = { value: readonly string[]; onChange: (value: readonly string[]) => void };

/** What there is to hear of, by area. All of an area, or of everything, takes in what is added to it later. */
export function EventChoice({ value, onChange }: Props) {
  const t = useWebhookMessages();
  const { reading } = useReading(webhookApi.events);
  const events = reading.status === "ready" ? reading.body.filter(({ type }) => type !== "webhook.test") : [];
  const areas = Map.groupBy(events, ({ type }) => type.split(".")[0] ?? "");
  const toggle = (wish: string, on: boolean) =>
    onChange(on ? [...value.filter((each) => !covers(wish, each)), wish] : value.filter((each) => each !== wish));

  return (
    <fieldset>
      <legend className={own.legend}>{t.events}</legend>
      <Wish wish="*" label={t.everything} value={value} onToggle={toggle} />
      {!value.includes("*") &&
        [...areas].map(([area, types]) => <Area key={area} area={area} types={types} value={value} onToggle={toggle} />)}
    </fieldset>
  );
}

/** Whether who asks for the one hears of the other as well. */
const covers = (wish: string, other: string): boolean =>
  wish === "*" || (wish.endsWith(".*") && other.startsWith(wish.slice(0, -1)));

type Toggle = (wish: string, on: boolean) => void;
type AreaProps = { area: string; types: readonly EventType[]; value: readonly string[]; onToggle: Toggle };

function Area({ area, types, ...rest }: AreaProps) {
  const t = useWebhookMessages();
  return (
    <div className={own.area}>
      <Wish wish={`${area}.*`} label={t.areas[area] ?? area} {...rest} />
      {!rest.value.includes(`${area}.*`) && (
        <div className={own.types}>
          {types.map(({ type, summary }) => (
            <Wish key={type} wish={type} label={t.summaries[type] ?? summary} {...rest} />
          ))}
        </div>
      )}
    </div>
  );
}

type WishProps = { wish: string; label: string; value: readonly string[]; onToggle: Toggle };

const Wish = ({ wish, label, value, onToggle }: WishProps) => (
  <label className={own.wish}>
    <input type="checkbox" checked={value.includes(wish)} onChange={({ target }) => onToggle(wish, target.checked)} />
    <span>
      {label} <code>{wish}</code>
    </span>
  </label>
);
