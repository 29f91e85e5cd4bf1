import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Content } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { FieldsetOptions, FieldsetRole } from "../fieldset/fieldset.tsx";
import { Fieldset } from "../fieldset/fieldset.tsx";
import type { GroupedField } from "./form-group.tsx";
import { formGroup, guidance } from "./form-group.tsx";

/** One question of several inputs, inside a fieldset when the question has one. */
export function choiceGroup(id: string, field: ChoiceField, inputs: VNode, role?: FieldsetRole): VNode {
  const { fieldset } = field;
  if (!fieldset) return formGroup(field, guidance(id, field), inputs);
  return formGroup(
    field,
    Fieldset({
      describedBy: choiceDescribedBy(id, field),
      role,
      classes: fieldset.classes,
      attributes: fieldset.attributes,
      legend: fieldset.legend,
      children: [guidance(id, field), inputs],
    }),
  );
}

/** The ids that describe the whole question; those the fieldset names come first. */
export function choiceDescribedBy(id: string, field: ChoiceField): string | undefined {
  const { hint, errorMessage } = field;
  return describedByOf(id, {
    describedBy: field.fieldset?.describedBy || field.describedBy,
    hint,
    errorMessage,
  });
}

/** Options that every question of several inputs shares. */
export interface ChoiceField extends GroupedField {
  fieldset?: FieldsetOptions | undefined;
  formGroup?: ChoiceGroupOptions | undefined;
  describedBy?: string | undefined;
}

/** The form group of several inputs. */
export interface ChoiceGroupOptions extends Appearance {
  beforeInputs?: Content | undefined;
  afterInputs?: Content | undefined;
}
