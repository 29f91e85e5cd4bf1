import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Content } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { FieldsetOptions, FieldsetRole } from "../fieldset/fieldset.tsx";
import { Fieldset } from "../fieldset/fieldset.tsx";
import type { GroupedField } from "./form-group.tsx";
import { FormGroup, Guidance } from "./form-group.tsx";

/** One question of several inputs, inside a fieldset when the question has one. */
export function ChoiceGroup({ id, field, role, children }: ChoiceGroupProps): VNode {
  const content = (
    <>
      <Guidance id={id} field={field} />
      {children}
    </>
  );
  return (
    <FormGroup field={field}>
      {field.fieldset ? (
        <Fieldset
          describedBy={choiceDescribedBy(id, field)}
          role={role}
          classes={field.fieldset.classes}
          attributes={field.fieldset.attributes}
          legend={field.fieldset.legend}
        >
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
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

interface ChoiceGroupProps {
  id: string;
  field: ChoiceField;
  role?: FieldsetRole | undefined;
  children: ComponentChildren;
}
