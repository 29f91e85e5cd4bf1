import { badInput } from "../errors/index.ts";
import type { ApprovedText, Pack } from "../pack/index.ts";

/** An approved text, of the pack's messages.yaml. `subject` is for e-mail alone. */
export type Template = ApprovedText;

/** Every approved text (SAFETY 20, 37). What it may and may not say, the pack's schema checks. */
export function listTemplates({ messages }: Pack): readonly Template[] {
  return messages.texts;
}

/** The approved text of this key for this kind of reader. @throws bad-input when there is none. */
export function getTemplate(pack: Pack, key: string, to: Template["to"]): Template {
  const found = listTemplates(pack).find((template) => template.key === key && template.to === to);
  if (!found) throw badInput([{ field: "template", text: "Choose one of the approved texts." }]);
  return found;
}

/** Puts the name, and the time where the text has a place for it. @throws bad-input when the time is missing. */
export function fillTemplate({ text }: Pick<Template, "text">, { sender, when, link }: Filling): string {
  if (text.includes("{when}") && when === undefined) {
    throw badInput([{ field: "when", text: "Say when." }]);
  }
  // In one go: a name that looks like a place is put in as it is.
  const filling: Readonly<Record<string, string | undefined>> = { sender, when, link };
  return text.replaceAll(/\{(sender|when|link)\}/g, (_place, name: string) => filling[name] ?? "");
}

type Filling = {
  readonly sender: string;
  readonly when?: string | undefined;
  readonly link?: string | undefined;
};
