import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content, Markup } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { ActionOptions } from "../base/action.tsx";
import { Action } from "../base/action.tsx";
import type { HeadingLevel } from "../base/heading.tsx";
import { Heading } from "../base/heading.tsx";

const INTERRUPTION = "govuk-panel--interruption";

/** The end of a journey: it is done, and what to remember. With the class `govuk-panel--interruption`: stop and think. */
export function Panel(options: PanelOptions): VNode {
  const isInterruption = options.classes?.includes(INTERRUPTION);
  return (
    <div
      {...attributesOf(options.attributes)}
      class={classNames("govuk-panel", !isInterruption && "govuk-panel--confirmation", options.classes)}
    >
      <Heading level={options.headingLevel || 1} class="govuk-panel__title">
        {options.titleHtml || options.titleText}
      </Heading>
      {hasContent(options) && <div class="govuk-panel__body">{contentOf(options)}</div>}
      {isInterruption && options.actions && <PanelActions {...options.actions} />}
    </div>
  );
}

function PanelActions({ items, classes, attributes }: PanelActionsOptions): VNode {
  return (
    <div {...attributesOf(attributes)} class={classNames("govuk-panel__actions", classes)}>
      {items && items.length > 0 && (
        <div class="govuk-button-group">
          {items.map((action) => (
            <>
              <Action
                action={action}
                buttonClass="govuk-button--inverse"
                linkClass="govuk-link--inverse"
              />{" "}
            </>
          ))}
        </div>
      )}
    </div>
  );
}

export interface PanelOptions extends Content, Appearance {
  titleText?: string | undefined;
  titleHtml?: Markup;
  /** 1 unless told. */
  headingLevel?: HeadingLevel | undefined;
  /** Shown on an interruption only. */
  actions?: PanelActionsOptions | undefined;
}

export interface PanelActionsOptions extends Appearance {
  items?: readonly ActionOptions[] | undefined;
}
