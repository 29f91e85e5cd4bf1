import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { safeHref } from "../base/safe-href.ts";

/** A button, or a link that looks like one when it has an `href`. */
export function Button(options: ButtonOptions): VNode {
  const shared = {
    "data-module": "govuk-button",
    ...attributesOf(options.attributes),
    ...(options.id && { id: options.id }),
    class: classNames("govuk-button", options.classes, options.isStartButton && "govuk-button--start"),
  };
  if (options.href) {
    return (
      <a href={safeHref(options.href)} role="button" draggable={false} {...shared}>
        {buttonContent(options)}
      </a>
    );
  }
  return (
    <button
      type={options.type || "submit"}
      value={options.value || undefined}
      name={options.name || undefined}
      disabled={options.disabled}
      aria-disabled={options.disabled ? "true" : undefined}
      data-prevent-double-click={options.preventDoubleClick?.toString()}
      {...shared}
    >
      {buttonContent(options)}
    </button>
  );
}

function buttonContent(options: ButtonOptions): ComponentChildren {
  const content = contentOf(options);
  if (!options.isStartButton) return content;
  const isMarkup = Boolean(options.html || options.children);
  return (
    <>
      {isMarkup ? <span>{content}</span> : content} <StartIcon />
    </>
  );
}

function StartIcon(): VNode {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

export interface ButtonOptions extends Content, Appearance {
  id?: string | undefined;
  /** "submit" unless told. */
  type?: "submit" | "button" | "reset" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** Makes a link of the button; for going somewhere, never for changing anything. */
  href?: string | undefined;
  /** The script ignores a second press within a second. */
  preventDoubleClick?: boolean | undefined;
  isStartButton?: boolean | undefined;
}
