import type { Field } from "./field.ts";
import { defineForm, type Form } from "./form.ts";
import { FormDefinitionError } from "./form-definition-error.ts";
import { choice } from "./kinds/choice.ts";
import { choices } from "./kinds/choices.ts";
import { confirm } from "./kinds/confirm.ts";
import { date } from "./kinds/date.ts";
import { email } from "./kinds/email.ts";
import { longText } from "./kinds/long-text.ts";
import { number } from "./kinds/number.ts";
import { phone } from "./kinds/phone.ts";
import { text } from "./kinds/text.ts";
import { timeRange } from "./kinds/time-range.ts";
import { yesNo } from "./kinds/yes-no.ts";
import { yesNoUnknown } from "./kinds/yes-no-unknown.ts";
import type { Page } from "./page.ts";
import type { WrittenField, WrittenForm, WrittenPage } from "./written-form.ts";

/**
 * Makes a form from data that `writtenFormSchema` has passed; its answers are typed as records.
 * @throws {FormDefinitionError} when the data contradicts itself, as `defineForm` does
 */
export function formFromData(written: WrittenForm): Form {
  return defineForm({ ...written, pages: written.pages.map((page) => pageOf(written.id, page)) });
}

function pageOf(formId: string, page: WrittenPage): Page {
  const ids = page.fields.map((field) => field.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  // As an object's keys the second would silently take the place of the first.
  if (twice !== undefined) throw new FormDefinitionError(formId, `there are two of field “${twice}”`);
  return { ...page, fields: Object.fromEntries(page.fields.map((field) => [field.id, fieldOf(field)])) };
}

function fieldOf(written: WrittenField): Field {
  switch (written.kind) {
    case "text":
      return text(optionsOf(written));
    case "longText":
      return longText(optionsOf(written));
    case "choice":
      return choice(optionsOf(written));
    case "choices":
      return choices(optionsOf(written));
    case "yesNo":
      return yesNo(optionsOf(written));
    case "yesNoUnknown":
      return yesNoUnknown(optionsOf(written));
    case "date":
      return date(optionsOf(written));
    case "phone":
      return phone(optionsOf(written));
    case "email":
      return email(optionsOf(written));
    case "number":
      return number(optionsOf(written));
    case "timeRange":
      return timeRange(optionsOf(written));
    case "confirm":
      return confirm(optionsOf(written));
  }
}

function optionsOf<W extends WrittenField>({ id: _id, kind: _kind, ...options }: W): Omit<W, "id" | "kind"> {
  return options;
}
