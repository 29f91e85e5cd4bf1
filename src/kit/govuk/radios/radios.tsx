import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { ChoiceField } from "../form-group/choice-group.tsx";
import { choiceGroup } from "../form-group/choice-group.tsx";
import type { Choice, ChoiceItemOptions } from "../form-group/choice-item.tsx";
import { choiceItem, choiceItemId, hintId } from "../form-group/choice-item.tsx";

/** A question with one answer out of several. */
export function Radios(options: RadiosOptions): VNode {
  const prefix = options.idPrefix || options.name;
  const inputs = (
    <div
      data-module="govuk-radios"
      {...attributesOf(options.attributes)}
      class={classNames("govuk-radios", options.classes)}
    >
      {contentOf(options.formGroup?.beforeInputs)}
      {options.items.map((item, index) => radio(options, item, choiceItemId(prefix, item, index)))}
      {contentOf(options.formGroup?.afterInputs)}
    </div>
  );
  return choiceGroup(prefix, { ...options, describedBy: undefined }, inputs);
}

function radio(options: RadiosOptions, item: Choice<RadioItem>, id: string): ComponentChildren {
  if (!item) return null;
  if ("divider" in item) return <div class="govuk-radios__divider">{item.divider}</div>;
  const describedBy = hasContent(item.hint) ? hintId(id) : undefined;
  const input = {
    id,
    name: options.name,
    type: "radio" as const,
    checked: isChecked(options, item),
    describedBy,
  };
  return choiceItem("govuk-radios", input, item);
}

function isChecked(options: RadiosOptions, item: RadioItem): boolean {
  if (item.checked !== undefined) return item.checked;
  return Boolean(options.value) && String(item.value) === String(options.value);
}

export interface RadiosOptions extends Omit<ChoiceField, "describedBy">, Appearance {
  /** Begins the id of every item; the same as `name` unless given. */
  idPrefix?: string | undefined;
  name: string;
  items: ReadonlyArray<Choice<RadioItem>>;
  /** The value of the item that is chosen; an item's own `checked` wins. */
  value?: string | number | null | undefined;
}

export interface RadioItem extends ChoiceItemOptions {}
