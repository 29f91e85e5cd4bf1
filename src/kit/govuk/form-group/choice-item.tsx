import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { HintOptions } from "../hint/hint.tsx";
import { Hint } from "../hint/hint.tsx";
import { Label } from "../label/label.tsx";

/** One radio or checkbox with its label and hint, and what it reveals. */
export function choiceItem(
  block: ChoiceBlock,
  input: ChoiceInput,
  item: ChoiceItemOptions,
): ComponentChildren {
  const choice = (
    <div class={`${block}__item`}>
      {choiceInput(block, input, item)}
      {choiceLabel(block, input, item)}
      {hasContent(item.hint) && choiceHint(block, input, item.hint)}
    </div>
  );
  return contentOf(item.conditional) ? [choice, conditional(block, input, item)] : choice;
}

/** The id of one item: the question's own for the first, so that an error summary can link to it. */
export function choiceItemId(prefix: string, item: Choice<ChoiceItemOptions>, index: number): string {
  if (item && "id" in item && item.id) return item.id;
  return index === 0 ? prefix : `${prefix}-${index + 1}`;
}

/** The id of one item's hint. */
export function hintId(itemId: string): string {
  return `${itemId}-item-hint`;
}

function choiceInput(block: ChoiceBlock, input: ChoiceInput, item: ChoiceItemOptions): VNode {
  return (
    <input
      id={input.id}
      name={input.name}
      type={input.type}
      value={item.value ?? ""}
      checked={input.checked}
      disabled={item.disabled}
      data-aria-controls={contentOf(item.conditional) ? conditionalId(input.id) : undefined}
      data-behaviour={input.behaviour}
      aria-describedby={input.describedBy || undefined}
      {...attributesOf(item.attributes)}
      class={`${block}__input`}
    />
  );
}

function choiceLabel(block: ChoiceBlock, input: ChoiceInput, item: ChoiceItemOptions): VNode | null {
  const { text, html, children, label } = item;
  const classes = classNames(`${block}__label`, label?.classes);
  return Label({ text, html, children, classes, attributes: label?.attributes, for: input.id });
}

function choiceHint(block: ChoiceBlock, input: ChoiceInput, hint: HintOptions | undefined): VNode {
  return Hint({ ...hint, id: hintId(input.id), classes: classNames(`${block}__hint`, hint?.classes) });
}

function conditional(block: ChoiceBlock, input: ChoiceInput, item: ChoiceItemOptions): VNode {
  const hidden = !input.checked && `${block}__conditional--hidden`;
  return (
    <div id={conditionalId(input.id)} class={classNames(`${block}__conditional`, hidden)}>
      {contentOf(item.conditional)}
    </div>
  );
}

function conditionalId(itemId: string): string {
  return `conditional-${itemId}`;
}

/** One choice of a question. */
export interface ChoiceItemOptions extends Content {
  /** The question's `idPrefix` (or name) and the item's number unless given. */
  id?: string | undefined;
  value?: string | number | undefined;
  label?: Appearance | undefined;
  hint?: HintOptions | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What choosing this item reveals. */
  conditional?: Omit<Content, "text"> | undefined;
  attributes?: Attributes | undefined;
}

/** A word, such as "or", between two choices. */
export interface ChoiceDivider {
  divider: string;
}

/** A choice or a divider; what is false or missing is left out, and still counts in the numbering of ids. */
export type Choice<Item> = Item | ChoiceDivider | false | null | undefined;

type ChoiceBlock = "govuk-radios" | "govuk-checkboxes";

interface ChoiceInput {
  id: string;
  name: string;
  type: "radio" | "checkbox";
  checked: boolean;
  describedBy?: string | undefined;
  behaviour?: string | undefined;
}
