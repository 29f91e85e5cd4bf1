import type { ComponentChildren, VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import type { HeadingLevel } from "../base/heading.tsx";
import { Heading } from "../base/heading.tsx";
import type { SummaryActionOptions } from "./summary-action.tsx";
import { summaryAction } from "./summary-action.tsx";

/** A titled box around one summary list, with what can be done to the whole of it. */
export function SummaryCard(options: SummaryCardOptions & { children: ComponentChildren }): VNode {
  const { title } = options;
  return (
    <div {...attributesOf(options.attributes)} class={classNames("govuk-summary-card", options.classes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading
            level={title.headingLevel || 2}
            class={classNames("govuk-summary-card__title", title.classes)}
          >
            {contentOf(title)}
          </Heading>
        )}
        {cardActions(options)}
      </div>
      <div class="govuk-summary-card__content">{options.children}</div>
    </div>
  );
}

function cardActions({ actions, title }: SummaryCardOptions): VNode | null {
  const [first, ...others] = actions?.items ?? [];
  if (!first) return null;
  const classes = classNames("govuk-summary-card__actions", actions?.classes);
  if (others.length === 0) {
    return <div class={classes}>{summaryAction(first, title)}</div>;
  }
  return (
    <ul class={classes}>
      {[first, ...others].map((action) => (
        <li class="govuk-summary-card__action">{summaryAction(action, title)}</li>
      ))}
    </ul>
  );
}

export interface SummaryCardOptions extends Appearance {
  title?: SummaryCardTitle | undefined;
  actions?: { items?: readonly SummaryActionOptions[] | undefined; classes?: string | undefined } | undefined;
}

export interface SummaryCardTitle extends Content {
  /** 2 unless told. */
  headingLevel?: HeadingLevel | undefined;
  classes?: string | undefined;
}
