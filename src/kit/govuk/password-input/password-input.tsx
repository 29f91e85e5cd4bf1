import type { VNode } from "preact";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import { translationAttributes } from "../base/translation-attributes.ts";
import { Button } from "../button/button.tsx";
import type { InputOptions } from "../input/input.tsx";
import { Input } from "../input/input.tsx";

/** A password, hidden until the person asks to see it. */
export function PasswordInput(options: PasswordInputOptions): VNode {
  const { formGroup } = options;
  const id = options.id || options.name;
  return (
    <Input
      id={id}
      name={options.name}
      label={options.label}
      hint={options.hint}
      errorMessage={options.errorMessage}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={options.autocomplete || "current-password"}
      value={options.value}
      disabled={options.disabled}
      describedBy={options.describedBy}
      attributes={options.attributes}
      classes={classNames("govuk-password-input__input govuk-js-password-input-input", options.classes)}
      inputWrapper={{ classes: "govuk-password-input__wrapper" }}
      formGroup={{
        classes: classNames("govuk-password-input", formGroup?.classes),
        attributes: {
          "data-module": "govuk-password-input",
          ...scriptTexts(options),
          ...formGroup?.attributes,
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: { html: <Toggle id={id} options={options} /> },
      }}
    />
  );
}

function Toggle({ id, options }: { id: string; options: PasswordInputOptions }): VNode {
  return (
    <>
      {" "}
      <Button
        type="button"
        classes={classNames(
          "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
          options.button?.classes,
        )}
        text={options.showPasswordText ?? "Show"}
        attributes={{
          "aria-controls": id,
          "aria-label": options.showPasswordAriaLabelText ?? "Show password",
          hidden: { value: true, optional: true },
        }}
      />
      {contentOf(options.formGroup?.afterInput)}
    </>
  );
}

function scriptTexts(options: PasswordInputOptions) {
  return translationAttributes({
    "show-password": options.showPasswordText,
    "hide-password": options.hidePasswordText,
    "show-password-aria-label": options.showPasswordAriaLabelText,
    "hide-password-aria-label": options.hidePasswordAriaLabelText,
    "password-shown-announcement": options.passwordShownAnnouncementText,
    "password-hidden-announcement": options.passwordHiddenAnnouncementText,
  });
}

export interface PasswordInputOptions extends Omit<
  InputOptions,
  "type" | "inputmode" | "prefix" | "suffix" | "pattern" | "spellcheck" | "autocapitalize" | "inputWrapper"
> {
  button?: { classes?: string | undefined } | undefined;
  showPasswordText?: string | undefined;
  hidePasswordText?: string | undefined;
  showPasswordAriaLabelText?: string | undefined;
  hidePasswordAriaLabelText?: string | undefined;
  passwordShownAnnouncementText?: string | undefined;
  passwordHiddenAnnouncementText?: string | undefined;
}
