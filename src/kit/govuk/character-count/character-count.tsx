import type { VNode } from "preact";
import type { Attributes } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import type { PluralTexts } from "../base/translation-attributes.ts";
import { translationAttributes } from "../base/translation-attributes.ts";
import { Hint } from "../hint/hint.tsx";
import type { TextareaOptions } from "../textarea/textarea.tsx";
import { Textarea } from "../textarea/textarea.tsx";

/** A person's own words with a limit; the script says how much is left, the hint says the limit without it. */
export function CharacterCount(options: CharacterCountOptions): VNode {
  const { formGroup } = options;
  const id = options.id || options.name;
  return (
    <Textarea
      id={id}
      name={options.name}
      describedBy={`${id}-info`}
      rows={options.rows}
      spellcheck={options.spellcheck}
      value={options.value}
      classes={classNames("govuk-js-character-count", options.classes)}
      label={options.label}
      hint={options.hint}
      errorMessage={options.errorMessage}
      attributes={options.attributes}
      formGroup={{
        classes: classNames("govuk-character-count", formGroup?.classes),
        attributes: { ...limits(options), ...scriptTexts(options), ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: { html: <CountMessage id={`${id}-info`} options={options} /> },
      }}
    />
  );
}

function CountMessage({ id, options }: { id: string; options: CharacterCountOptions }): VNode {
  const classes = classNames("govuk-character-count__message", options.countMessage?.classes);
  return (
    <>
      <Hint id={id} text={limitText(options)} classes={classes} />
      {contentOf(options.formGroup?.afterInput)}
    </>
  );
}

// Without a limit here the script has one from elsewhere, and writes the sentence itself.
function limitText(options: CharacterCountOptions): string | undefined {
  const limit = options.maxwords || options.maxlength;
  if (!limit) return undefined;
  const unit = countTypeOf(options) === "words" ? "words" : "characters";
  const text = options.textareaDescriptionText || `You can enter up to %{count} ${unit}`;
  return text.replaceAll("%{count}", String(limit));
}

function countTypeOf(options: CharacterCountOptions): CountType | undefined {
  return options.countType || (options.maxwords ? "words" : undefined);
}

function limits(options: CharacterCountOptions): Attributes {
  return {
    "data-module": "govuk-character-count",
    "data-maxlength": { value: options.maxlength, optional: true },
    "data-maxwords": { value: options.maxwords, optional: true },
    "data-threshold": { value: options.threshold, optional: true },
    "data-count-type": { value: countTypeOf(options), optional: true },
  };
}

function scriptTexts(options: CharacterCountOptions): Attributes {
  const hasLimit = Boolean(options.maxwords || options.maxlength);
  const description = hasLimit ? undefined : options.textareaDescriptionText;
  return translationAttributes({
    "textarea-description": description ? { other: description } : undefined,
    "characters-under-limit": options.charactersUnderLimitText,
    "characters-at-limit": options.charactersAtLimitText,
    "characters-over-limit": options.charactersOverLimitText,
    "words-under-limit": options.wordsUnderLimitText,
    "words-at-limit": options.wordsAtLimitText,
    "words-over-limit": options.wordsOverLimitText,
  });
}

export interface CharacterCountOptions extends Omit<
  TextareaOptions,
  "describedBy" | "autocomplete" | "disabled"
> {
  /** The limit in characters. */
  maxlength?: number | string | undefined;
  /** The limit in words; wins over `maxlength`. */
  maxwords?: number | string | undefined;
  /** The share of the limit, in percent, from which the script speaks. */
  threshold?: number | string | undefined;
  countType?: CountType | undefined;
  countMessage?: { classes?: string | undefined } | undefined;
  /** The sentence that says the limit; `%{count}` stands for it. */
  textareaDescriptionText?: string | undefined;
  charactersUnderLimitText?: PluralTexts | undefined;
  charactersAtLimitText?: string | undefined;
  charactersOverLimitText?: PluralTexts | undefined;
  wordsUnderLimitText?: PluralTexts | undefined;
  wordsAtLimitText?: string | undefined;
  wordsOverLimitText?: PluralTexts | undefined;
}

type CountType = "characters" | "words";
