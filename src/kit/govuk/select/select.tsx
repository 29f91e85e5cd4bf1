import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { LabelledField } from "../form-group/form-group.tsx";
import { fieldGroup } from "../form-group/form-group.tsx";

/** A question with one answer out of a long list. */
export function Select(options: SelectOptions): VNode {
  const id = options.id || options.name;
  const list = (
    <select
      id={id}
      name={options.name}
      disabled={options.disabled}
      aria-describedby={describedByOf(id, options)}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-select", options.classes, options.errorMessage && "govuk-select--error")}
    >
      {options.items?.map((item) => item && option(item, options.value))}
    </select>
  );
  const { beforeInput, afterInput } = options.formGroup ?? {};
  return fieldGroup(id, options, contentOf(beforeInput), list, contentOf(afterInput));
}

function option(item: SelectItem, chosen: SelectOptions["value"]): VNode {
  return (
    <option
      value={item.value === undefined ? undefined : String(item.value ?? "")}
      selected={isSelected(item, chosen)}
      disabled={item.disabled}
      {...attributesOf(item.attributes)}
    >
      {item.text}
    </option>
  );
}

function isSelected(item: SelectItem, chosen: SelectOptions["value"]): boolean {
  if (item.selected !== undefined) return item.selected;
  const value = item.value === undefined ? item.text : item.value;
  return Boolean(chosen) && String(value) === String(chosen);
}

export interface SelectOptions extends LabelledField, Appearance {
  /** The same as `name` unless given. */
  id?: string | undefined;
  name: string;
  /** What is false or missing is left out. */
  items?: ReadonlyArray<SelectItem | false | null | undefined> | undefined;
  /** The value of the item that is chosen; an item's own `selected` wins. */
  value?: string | number | null | undefined;
  disabled?: boolean | undefined;
}

export interface SelectItem {
  /** The text is the value unless given. */
  value?: string | number | boolean | null | undefined;
  text?: string | number | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}
