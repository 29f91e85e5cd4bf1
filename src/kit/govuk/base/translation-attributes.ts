import type { Attributes } from "./attributes.ts";

/**
 * Texts for a component's script, as `data-i18n.*` attributes; a text by plural rule makes one attribute a rule.
 * @param texts by key in kebab-case; what is missing prints nothing
 */
export function translationAttributes(texts: Readonly<Record<string, Translation>>): Attributes {
  const attributes: Record<string, string> = {};
  for (const [key, text] of Object.entries(texts)) {
    if (!text) continue;
    if (typeof text === "string") attributes[`data-i18n.${key}`] = text;
    else for (const [rule, message] of Object.entries(text)) attributes[`data-i18n.${key}.${rule}`] = message;
  }
  return attributes;
}

/** Texts by plural rule: `one`, `other` and so on (CLDR). */
export type PluralTexts = Readonly<Record<string, string>>;

type Translation = string | PluralTexts | undefined;
