import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import type { ErrorMessageOptions } from "../error-message/error-message.tsx";
import { ErrorMessage } from "../error-message/error-message.tsx";
import type { HintOptions } from "../hint/hint.tsx";
import { Hint } from "../hint/hint.tsx";
import type { LabelOptions } from "../label/label.tsx";
import { Label } from "../label/label.tsx";

/** One field with its label, hint and error, in the order they are read out. Not a component of govuk-frontend's own. */
export function fieldGroup(id: string, field: LabelledField, ...inputs: ComponentChildren[]): VNode {
  return formGroup(field, field.label && Label({ ...field.label, for: id }), guidance(id, field), inputs);
}

/** The box around a question, marked when its answer is wrong. */
export function formGroup(field: GroupedField, ...content: ComponentChildren[]): VNode {
  const error = field.errorMessage && "govuk-form-group--error";
  return (
    <div
      {...attributesOf(field.formGroup?.attributes)}
      class={classNames("govuk-form-group", error, field.formGroup?.classes)}
    >
      {content}
    </div>
  );
}

/** The hint and the error of a question; their ids are the question's, with `-hint` and `-error`. */
export function guidance(id: string, { hint, errorMessage }: GroupedField): ComponentChildren {
  if (!hint && !errorMessage) return undefined;
  return [
    hint && Hint({ ...hint, id: `${id}-hint` }),
    errorMessage && ErrorMessage({ ...errorMessage, id: `${id}-error` }),
  ];
}

/** Options that every question shares. */
export interface GroupedField {
  hint?: HintOptions | undefined;
  /** Given only when the answer is wrong. */
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: Appearance | undefined;
}

/** Options that every question of one field shares. */
export interface LabelledField extends GroupedField {
  label?: LabelOptions | undefined;
  formGroup?: FieldGroupOptions | undefined;
  /** Ids of what else describes the field, separated by spaces. */
  describedBy?: string | undefined;
}

/** The form group of one field. */
export interface FieldGroupOptions extends Appearance {
  beforeInput?: Content | undefined;
  afterInput?: Content | undefined;
}
