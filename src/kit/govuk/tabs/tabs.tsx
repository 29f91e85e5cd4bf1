import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import type { Attributes } from "../base/attributes.ts";

/** Several contents of one kind, one shown at a time; without the script, one below the other. */
export function Tabs(options: TabsOptions): VNode {
  const items = options.items ?? [];
  return (
    <div
      id={options.id || undefined}
      data-module="govuk-tabs"
      {...attributesOf(options.attributes)}
      class={classNames("govuk-tabs", options.classes)}
    >
      <h2 class="govuk-tabs__title">{options.title ?? "Contents"}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">{items.map((item, index) => item && tab(options, item, index))}</ul>
      )}
      {items.map((item, index) => item && panel(options, item, index))}
    </div>
  );
}

function tab(options: TabsOptions, item: TabItem, index: number): VNode {
  return (
    <li class={classNames("govuk-tabs__list-item", index === 0 && "govuk-tabs__list-item--selected")}>
      <a
        href={`#${panelId(options, item, index)}`}
        {...attributesOf(item.attributes)}
        class="govuk-tabs__tab"
      >
        {item.label}
      </a>
    </li>
  );
}

function panel(options: TabsOptions, item: TabItem, index: number): VNode {
  const content = item.panel;
  return (
    <div
      id={panelId(options, item, index)}
      {...attributesOf(content?.attributes)}
      class={classNames("govuk-tabs__panel", index > 0 && "govuk-tabs__panel--hidden")}
    >
      {content?.html || content?.children || (content?.text && <p class="govuk-body">{content.text}</p>)}
    </div>
  );
}

function panelId(options: TabsOptions, item: TabItem, index: number): string {
  return item.id || `${options.idPrefix ?? ""}-${index + 1}`;
}

export interface TabsOptions extends Appearance {
  id?: string | undefined;
  /** Begins the id of every panel that has none of its own. */
  idPrefix?: string | undefined;
  /** Shown without the script only; "Contents" unless told. */
  title?: string | undefined;
  /** What is false or missing is left out. */
  items?: ReadonlyArray<TabItem | false | null | undefined> | undefined;
}

export interface TabItem {
  id?: string | undefined;
  label: string;
  attributes?: Attributes | undefined;
  panel?: (Content & { attributes?: Attributes | undefined }) | undefined;
}
