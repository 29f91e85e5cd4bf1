import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { ChoiceField } from "../form-group/choice-group.tsx";
import { choiceDescribedBy, choiceGroup } from "../form-group/choice-group.tsx";
import type { Choice, ChoiceItemOptions } from "../form-group/choice-item.tsx";
import { choiceItem, choiceItemId, hintId } from "../form-group/choice-item.tsx";

/** A question with any number of answers. */
export function Checkboxes(options: CheckboxesOptions): VNode {
  const prefix = options.idPrefix || options.name;
  const inputs = (
    <div
      data-module="govuk-checkboxes"
      {...attributesOf(options.attributes)}
      class={classNames("govuk-checkboxes", options.classes)}
    >
      {contentOf(options.formGroup?.beforeInputs)}
      {options.items.map((item, index) => checkbox(options, item, choiceItemId(prefix, item, index)))}
      {contentOf(options.formGroup?.afterInputs)}
    </div>
  );
  return choiceGroup(prefix, options, inputs);
}

function checkbox(options: CheckboxesOptions, item: Choice<CheckboxItem>, id: string): ComponentChildren {
  if (!item) return null;
  if ("divider" in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
  const input = {
    id,
    name: item.name || options.name,
    type: "checkbox" as const,
    checked: isChecked(options, item),
    describedBy: itemDescribedBy(options, item, id),
    behaviour: item.behaviour,
  };
  return choiceItem("govuk-checkboxes", input, item);
}

// Without a fieldset nothing else would tie the question's hint and error to its boxes.
function itemDescribedBy(options: CheckboxesOptions, item: CheckboxItem, id: string): string {
  const question = options.fieldset
    ? undefined
    : choiceDescribedBy(options.idPrefix || options.name, options);
  return classNames(question, hasContent(item.hint) && hintId(id));
}

function isChecked(options: CheckboxesOptions, item: CheckboxItem): boolean {
  if (item.checked !== undefined) return item.checked;
  return options.values?.some((value) => String(value) === String(item.value)) ?? false;
}

export interface CheckboxesOptions extends ChoiceField, Appearance {
  /** Begins the id of every item; the same as `name` unless given. */
  idPrefix?: string | undefined;
  name: string;
  items: ReadonlyArray<Choice<CheckboxItem>>;
  /** The values of the items that are chosen; an item's own `checked` wins. */
  values?: ReadonlyArray<string | number> | undefined;
}

export interface CheckboxItem extends ChoiceItemOptions {
  /** The same as the question's name unless given. */
  name?: string | undefined;
  /** "exclusive": choosing this item clears the others. */
  behaviour?: "exclusive" | undefined;
}
