import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { LabelledField } from "../form-group/form-group.tsx";
import { fieldGroup } from "../form-group/form-group.tsx";

/** A question answered with one line of text. */
export function Input(options: InputOptions): VNode {
  const id = options.id || options.name;
  return fieldGroup(id, options, wrapped(options, inputElement(id, options)));
}

function inputElement(id: string, options: InputOptions): VNode {
  // The types tell every kind of input apart, and this one is chosen at run time.
  const type = (options.type || "text") as "text";
  return (
    <input
      id={id}
      name={options.name}
      type={type}
      spellcheck={options.spellcheck}
      value={options.value}
      disabled={options.disabled}
      aria-describedby={describedByOf(id, options)}
      autocomplete={options.autocomplete}
      autocapitalize={options.autocapitalize}
      pattern={options.pattern}
      inputmode={options.inputmode}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-input", options.classes, options.errorMessage && "govuk-input--error")}
    />
  );
}

function wrapped(options: InputOptions, input: VNode): VNode {
  const { prefix, suffix, formGroup, inputWrapper } = options;
  const parts = [formGroup?.beforeInput, prefix, suffix, formGroup?.afterInput];
  if (!parts.some(hasContent)) return input;
  return (
    <div
      {...attributesOf(inputWrapper?.attributes)}
      class={classNames("govuk-input__wrapper", inputWrapper?.classes)}
    >
      {contentOf(formGroup?.beforeInput)}
      {affix("prefix", prefix)}
      {input}
      {affix("suffix", suffix)}
      {contentOf(formGroup?.afterInput)}
    </div>
  );
}

function affix(place: "prefix" | "suffix", options: AffixOptions | undefined): ComponentChildren {
  if (!options || !hasContent(options)) return undefined;
  return (
    <div
      aria-hidden="true"
      {...attributesOf(options.attributes)}
      class={classNames(`govuk-input__${place}`, options.classes)}
    >
      {contentOf(options)}
    </div>
  );
}

export interface InputOptions extends LabelledField, Appearance {
  /** The same as `name` unless given. */
  id?: string | undefined;
  name: string;
  /** "text" unless told. */
  type?: InputType | undefined;
  inputmode?: InputMode | undefined;
  value?: string | number | undefined;
  disabled?: boolean | undefined;
  /** Shown before the field; hidden from screen readers, so the label must say it too. */
  prefix?: AffixOptions | undefined;
  /** Shown after the field; hidden from screen readers, so the label must say it too. */
  suffix?: AffixOptions | undefined;
  /** A token such as "email"; "off" where a shared device must not remember. */
  autocomplete?: string | undefined;
  pattern?: string | undefined;
  /** Nothing is said to the browser unless given. */
  spellcheck?: boolean | undefined;
  autocapitalize?: Autocapitalize | undefined;
  inputWrapper?: Appearance | undefined;
}

export interface AffixOptions extends Content, Appearance {}

/** Which keyboard a phone shows. */
export type InputMode = "none" | "text" | "decimal" | "numeric" | "tel" | "search" | "email" | "url";

/** The kinds of input that are written in; choices, dates and files have components of their own. */
export type InputType = "text" | "email" | "tel" | "url" | "search" | "number" | "password" | "time";

type Autocapitalize = "off" | "none" | "on" | "sentences" | "words" | "characters";
