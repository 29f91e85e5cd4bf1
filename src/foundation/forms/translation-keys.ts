import type { Field, Option } from "./field.ts";
import type { Form } from "./form.ts";
import { SHARED_ERRORS, SHARED_WORDS } from "./shared-words.ts";

/**
 * Every text this form can show, by key, in English: what a translator is given. Keys of the form's own texts start with
 * its id, keys of the engine's with `forms.`; the same keys reach `words` when a page is made.
 */
export function translationKeys(form: Form): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...form.pages.flatMap((page) => [
      ...texts(`${form.id}.${page.id}`, { title: page.title, why: page.why }),
      ...Object.entries(page.fields).flatMap(([id, field]) =>
        fieldTexts(`${form.id}.${page.id}.${id}`, field),
      ),
    ]),
    ...form.questions.flatMap(({ field }) => texts(`forms.error.${field.kind}`, field.messages)),
    ...texts("forms", SHARED_WORDS),
    ...texts("forms.error", SHARED_ERRORS),
  ]);
}

function fieldTexts(head: string, field: Field): Entry[] {
  return [
    ...texts(head, { label: field.label, hint: field.hint, why: field.why }),
    ...(field.options ?? []).flatMap((option) => optionTexts(`${head}.option.${option.value}`, option)),
    ...texts(`${head}.error`, field.errors ?? {}),
  ];
}

function optionTexts(head: string, option: Option): Entry[] {
  const label: Entry[] = option.key ? [] : [[head, option.label]];
  return [...label, ...texts(head, { hint: option.hint })];
}

function texts(head: string, byName: Readonly<Record<string, string | undefined>>): Entry[] {
  return Object.entries(byName).flatMap(([name, text]): Entry[] =>
    text === undefined ? [] : [[`${head}.${name}`, text]],
  );
}

type Entry = [key: string, english: string];
