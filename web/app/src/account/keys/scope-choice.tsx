import { type KeyMode, type Scope, scopes } from "./key-api.ts";
import { isLiveOnly } from "./key-request-of.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

type Props = { mode: KeyMode; value: readonly Scope[]; onChange: (value: readonly Scope[]) => void };

export function ScopeChoice({ mode, value, onChange }: Props) {
  const t = useKeyMessages();
  return (
    <fieldset>
      <legend className={own.legend}>{t.scopes}</legend>
      <div className={own.scopes}>
        {scopes.map((scope) => {
          const unavailable = mode === "test" && isLiveOnly(scope);
          return (
            <label key={scope} className={own.scope}>
              <input
                type="checkbox"
                checked={value.includes(scope) && !unavailable}
                disabled={unavailable}
                onChange={({ target }) => onChange(target.checked ? [...value, scope] : value.filter((each) => each !== scope))}
              />
              <span>
                {t.scopeNames[scope]} <code>{scope}</code>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
