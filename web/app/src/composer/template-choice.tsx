import { SelectField } from "../../../shared/ui/field.tsx";
import { useLooks } from "../looks.tsx";
import { useMessages } from "../messages/language.tsx";

type Props = { value: string; onChange: (template: string) => void };

export function TemplateChoice({ value, onChange }: Props) {
  const t = useMessages();
  const { templates } = useLooks();
  return (
    <SelectField
      label={t.look.template}
      {...(templates.status === "missing" && { note: t.look.unavailable })}
      value={value}
      disabled={templates.status === "missing"}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t.look.automatic}</option>
      {templates.items.map(({ name, label, description }) => (
        <option key={name} value={name}>
          {description ? `${label}: ${description}` : label}
        </option>
      ))}
    </SelectField>
  );
}
