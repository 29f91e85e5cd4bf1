import { refuseMissing, type FieldError, type Form } from "../../../foundation/forms/index.ts";
import { MATTER_FIELD, saysOnlyWhere } from "../../places/index.ts";
import type { Journey } from "./journey.ts";
import { stepOf } from "./move-on.ts";

/** Of a place of which only is told where it is: that something has to be chosen. Nothing of any other journey. */
export function matterMissing(form: Form, { place, answers }: Journey): readonly FieldError[] {
  if (!place || !saysOnlyWhere(answers)) return [];
  const { errors } = refuseMissing(form, MATTER_FIELD, {});
  return errors;
}

/** A journey back at the page that asks what is wrong there, with what has to be done. */
export function askWhatIsWrong(form: Form, journey: Journey, errors: readonly FieldError[]): Journey {
  const page = form.pages.find(({ fields }) => MATTER_FIELD in fields);
  return { ...journey, step: stepOf(form, page), errors, entered: {} };
}
