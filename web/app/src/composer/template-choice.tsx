import { SelectField } from "../../../shared/ui/field.tsx";
import { useLooks } from "../looks.tsx";
import { nameIn } from "../messages/hindi-names.ts";
import { useLanguage } from "../messages/language.tsx";

type Props = { value: string; onChange: (template: string) => void };

export function TemplateChoice({ value, onChange }: Props) {
  const { language, messages: t } = useLanguage();
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
      {templates.items.map((template) => (
        <option key={template.name} value={template.name}>
          {language === "en" && template.description
            ? `${template.label}: ${template.description}`
            : nameIn(language, "templates", template)}
        </option>
      ))}
    </SelectField>
  );
}
