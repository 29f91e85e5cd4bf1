import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import type { ChoiceField } from "../form-group/choice-group.tsx";
import { choiceGroup } from "../form-group/choice-group.tsx";
import { Input } from "../input/input.tsx";
import type { DateParts, NamedItem } from "./date-input-item.ts";
import { dateInputClasses, dateInputItems, hasOwnError } from "./date-input-item.ts";

/** A question answered with a day, a month and a year, or some of them. */
export function DateInput(options: DateInputOptions): VNode {
  const items = dateInputItems(options);
  const isErrorElsewhere = items.some((item) => item && hasOwnError(item));
  const isWholeWrong = Boolean(options.errorMessage) && !isErrorElsewhere;
  const inputs = (
    <div
      id={options.id || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-date-input", options.classes)}
    >
      {contentOf(options.formGroup?.beforeInputs)}
      {items.map((item) => item && datePart(options, item, isWholeWrong))}
      {contentOf(options.formGroup?.afterInputs)}
    </div>
  );
  // Without the role one widely used screen reader does not announce what describes a group of text inputs.
  return choiceGroup(options.id, { ...options, describedBy: undefined }, inputs, "group");
}

function datePart(options: DateInputOptions, item: NamedItem, isWholeWrong: boolean): VNode {
  const name = options.namePrefix ? `${options.namePrefix}-${item.name}` : item.name;
  return (
    <div class="govuk-date-input__item">
      {Input({
        label: { text: item.label || capitalised(item.name), classes: "govuk-date-input__label" },
        id: item.id || `${options.id}-${item.name}`,
        classes: dateInputClasses(item, isWholeWrong),
        name,
        value: item.value ?? options.values?.[name],
        inputmode: item.inputmode || "numeric",
        autocomplete: item.autocomplete,
        pattern: item.pattern,
        attributes: item.attributes,
      })}
    </div>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

export interface DateInputOptions extends Omit<ChoiceField, "describedBy">, DateParts, Appearance {
  /** Begins the id of every part. */
  id: string;
  /** Begins the name of every part, followed by a hyphen. */
  namePrefix?: string | undefined;
}
