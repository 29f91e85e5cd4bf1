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
export function FieldGroup({ id, field, children }: FieldGroupProps): VNode {
  return (
    <FormGroup field={field}>
      <Label {...field.label} for={id} />
      <Guidance id={id} field={field} />
      {children}
    </FormGroup>
  );
}

/** The box around a question, marked when its answer is wrong. */
export function FormGroup({ field, children }: { field: GroupedField; children: ComponentChildren }): VNode {
  const { formGroup, errorMessage } = field;
  const error = errorMessage && "govuk-form-group--error";
  return (
    <div
      {...attributesOf(formGroup?.attributes)}
      class={classNames("govuk-form-group", error, formGroup?.classes)}
    >
      {children}
    </div>
  );
}

/** The hint and the error of a question; their ids are the question's, with `-hint` and `-error`. */
export function Guidance({ id, field }: { id: string; field: GroupedField }): VNode {
  return (
    <>
      {field.hint && <Hint {...field.hint} id={`${id}-hint`} />}
      {field.errorMessage && <ErrorMessage {...field.errorMessage} id={`${id}-error`} />}
    </>
  );
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

interface FieldGroupProps {
  id: string;
  field: LabelledField;
  children: ComponentChildren;
}
