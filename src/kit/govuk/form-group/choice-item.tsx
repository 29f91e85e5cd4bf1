import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { HintOptions } from "../hint/hint.tsx";
import { Hint } from "../hint/hint.tsx";
import { Label } from "../label/label.tsx";

/** One radio or checkbox with its label, hint and what it reveals. */
export function ChoiceItem({ kind, input, item }: ChoiceItemProps): VNode {
  const block = `govuk-${kind}`;
  return (
    <>
      <div class={`${block}__item`}>
        <ChoiceInput block={block} input={input} item={item} />
        <Label
          text={item.text}
          html={item.html}
          classes={classNames(`${block}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={input.id}
        >
          {item.children}
        </Label>
        {hasContent(item.hint) && (
          <Hint
            {...item.hint}
            id={hintId(input.id)}
            classes={classNames(`${block}__hint`, item.hint?.classes)}
          />
        )}
      </div>
      <Conditional block={block} input={input} item={item} />
    </>
  );
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

function ChoiceInput({ block, input, item }: { block: string } & ChoiceParts): VNode {
  return (
    <input
      id={input.id}
      name={input.name}
      type={input.type}
      value={item.value ?? ""}
      checked={input.checked}
      disabled={item.disabled}
      data-aria-controls={revealed(item) ? conditionalId(input.id) : undefined}
      data-behaviour={input.behaviour || undefined}
      aria-describedby={input.describedBy || undefined}
      {...attributesOf(item.attributes)}
      class={`${block}__input`}
    />
  );
}

function Conditional({ block, input, item }: { block: string } & ChoiceParts): VNode | null {
  const content = revealed(item);
  if (!content) return null;
  const hidden = !input.checked && `${block}__conditional--hidden`;
  return (
    <div id={conditionalId(input.id)} class={classNames(`${block}__conditional`, hidden)}>
      {content}
    </div>
  );
}

function revealed(item: ChoiceItemOptions) {
  return contentOf(item.conditional);
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

interface ChoiceParts {
  input: {
    id: string;
    name: string;
    type: "radio" | "checkbox";
    checked: boolean;
    describedBy?: string | undefined;
    behaviour?: string | undefined;
  };
  item: ChoiceItemOptions;
}

interface ChoiceItemProps extends ChoiceParts {
  kind: "radios" | "checkboxes";
}
