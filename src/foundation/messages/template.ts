import { badInput } from "../errors/index.ts";

/**
 * The approved texts (SAFETY 20, 37). Anyone may be looking over her shoulder: none says what kind of service writes,
 * none carries a link, and only a name she chose and a time can be put into one.
 */
const TEMPLATES: readonly Template[] = [
  {
    key: "get-in-touch",
    to: "person",
    subject: "Hello",
    text: "Hi, it's {sender}. Nothing urgent. Can you get in touch when it suits you?",
  },
  {
    key: "will-call",
    to: "person",
    subject: "Hello",
    text: "Hi, it's {sender}. I will give you a ring on {when}.",
  },
  {
    key: "still-right",
    to: "person",
    subject: "Hello",
    text: "Hi, it's {sender}. Is this still a good way to reach you?",
  },
  {
    key: "something-new",
    to: "staff",
    subject: "Something is waiting for you",
    text: "Something new is waiting for you. Sign in in the usual way to see it.",
  },
];

/** Every approved text. */
export function listTemplates(): readonly Template[] {
  return TEMPLATES;
}

/** The approved text of this key for this kind of reader. @throws bad-input when there is none. */
export function getTemplate(key: string, to: Template["to"]): Template {
  const found = TEMPLATES.find((template) => template.key === key && template.to === to);
  if (!found) throw badInput([{ field: "template", text: "Choose one of the approved texts." }]);
  return found;
}

/** Puts the name, and the time where the text has a place for it. @throws bad-input when the time is missing. */
export function fillTemplate({ text }: Template, { sender, when }: Filling): string {
  if (text.includes("{when}") && when === undefined) {
    throw badInput([{ field: "when", text: "Say when." }]);
  }
  return text.replaceAll("{sender}", () => sender).replaceAll("{when}", () => when ?? "");
}

/** `subject` is for e-mail alone. */
export type Template = {
  readonly key: string;
  readonly to: "person" | "staff";
  readonly subject: string;
  readonly text: string;
};

type Filling = { readonly sender: string; readonly when?: string | undefined };
