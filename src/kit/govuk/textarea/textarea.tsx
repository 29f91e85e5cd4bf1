import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { LabelledField } from "../form-group/form-group.tsx";
import { fieldGroup } from "../form-group/form-group.tsx";

const ROWS = 5;

/** A question answered in a person's own words. */
export function Textarea(options: TextareaOptions): VNode {
  const id = options.id || options.name;
  const area = (
    <textarea
      id={id}
      name={options.name}
      rows={Number(options.rows) || ROWS}
      spellcheck={options.spellcheck}
      disabled={options.disabled}
      aria-describedby={describedByOf(id, options)}
      autocomplete={options.autocomplete || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-textarea", options.errorMessage && "govuk-textarea--error", options.classes)}
    >
      {keepFirstLine(options.value)}
    </textarea>
  );
  const { beforeInput, afterInput } = options.formGroup ?? {};
  return fieldGroup(id, options, contentOf(beforeInput), area, contentOf(afterInput));
}

// A browser drops the first line break inside a textarea, so words that begin with one would lose it each time.
function keepFirstLine(value: string | undefined): string | undefined {
  return value?.startsWith("\n") || value?.startsWith("\r\n") ? `\n${value}` : value;
}

export interface TextareaOptions extends LabelledField, Appearance {
  /** The same as `name` unless given. */
  id?: string | undefined;
  name: string;
  /** Nothing is said to the browser unless given. */
  spellcheck?: boolean | undefined;
  /** Height in lines; 5 unless told. */
  rows?: number | string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** A token such as "street-address"; "off" where a shared device must not remember. */
  autocomplete?: string | undefined;
}
