import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";

/** A group of fields under one legend. */
export function Fieldset(options: FieldsetOptions): VNode {
  return (
    <fieldset
      role={options.role}
      aria-describedby={options.describedBy || undefined}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-fieldset", options.classes)}
    >
      {options.legend && hasContent(options.legend) && legend(options.legend)}
      {options.children || options.html}
    </fieldset>
  );
}

function legend(options: LegendOptions): VNode {
  const content = contentOf(options);
  return (
    <legend class={classNames("govuk-fieldset__legend", options.classes)}>
      {options.isPageHeading ? <h1 class="govuk-fieldset__heading">{content}</h1> : content}
    </legend>
  );
}

export interface FieldsetOptions extends Appearance {
  /** Ids of what describes the group, separated by spaces. */
  describedBy?: string | undefined;
  legend?: LegendOptions | undefined;
  role?: FieldsetRole | undefined;
  html?: Markup;
  children?: ComponentChildren;
}

/** What a fieldset may be announced as. */
export type FieldsetRole = "group" | "radiogroup" | "none" | "presentation";

export interface LegendOptions extends Content {
  classes?: string | undefined;
  /** The legend is also the page's `h1`. */
  isPageHeading?: boolean | undefined;
}
