import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf, hasContent } from "../base/content.ts";
import type { HeadingLevel } from "../base/heading.tsx";
import { Heading } from "../base/heading.tsx";
import { translationAttributes } from "../base/translation-attributes.ts";

/** Sections of one page that can be opened and closed; without the script, all open. */
export function Accordion(options: AccordionOptions): VNode {
  return (
    <div
      id={options.id}
      data-module="govuk-accordion"
      data-remember-expanded={options.rememberExpanded?.toString()}
      {...attributesOf(scriptTexts(options))}
      {...attributesOf(options.attributes)}
      class={classNames("govuk-accordion", options.classes)}
    >
      {options.items?.map(
        (item, index) => item && <Section options={options} item={item} number={index + 1} />,
      )}
    </div>
  );
}

function Section({ options, item, number }: SectionProps): VNode {
  const { heading, summary, content } = item;
  return (
    <div
      class={classNames("govuk-accordion__section", item.expanded && "govuk-accordion__section--expanded")}
    >
      <div class="govuk-accordion__section-header">
        <Heading level={options.headingLevel || 2} class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${options.id}-heading-${number}`}>
            {contentOf(heading)}
          </span>
        </Heading>
        {hasContent(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${options.id}-summary-${number}`}>
            {contentOf(summary)}
          </div>
        )}
      </div>
      <div id={`${options.id}-content-${number}`} class="govuk-accordion__section-content">
        {content?.html || content?.children || (content?.text && <p class="govuk-body">{content.text}</p>)}
      </div>
    </div>
  );
}

function scriptTexts(options: AccordionOptions) {
  return translationAttributes({
    "hide-all-sections": options.hideAllSectionsText,
    "hide-section": options.hideSectionText,
    "hide-section-aria-label": options.hideSectionAriaLabelText,
    "show-all-sections": options.showAllSectionsText,
    "show-section": options.showSectionText,
    "show-section-aria-label": options.showSectionAriaLabelText,
  });
}

export interface AccordionOptions extends Appearance {
  /** Begins every id inside; the browser remembers what was open under it. */
  id: string;
  /** 2 unless told. */
  headingLevel?: HeadingLevel | undefined;
  /** What is false or missing is left out. */
  items?: ReadonlyArray<AccordionItem | false | null | undefined> | undefined;
  /** False where a shared device must not remember what was read. */
  rememberExpanded?: boolean | undefined;
  hideAllSectionsText?: string | undefined;
  hideSectionText?: string | undefined;
  hideSectionAriaLabelText?: string | undefined;
  showAllSectionsText?: string | undefined;
  showSectionText?: string | undefined;
  showSectionAriaLabelText?: string | undefined;
}

export interface AccordionItem {
  heading: Content;
  summary?: Content | undefined;
  content?: Content | undefined;
  expanded?: boolean | undefined;
}

interface SectionProps {
  options: AccordionOptions;
  item: AccordionItem;
  number: number;
}
