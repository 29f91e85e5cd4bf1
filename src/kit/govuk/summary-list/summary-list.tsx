import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import type { Content } from "../base/content.ts";
import { contentOf } from "../base/content.ts";
import { SummaryCard } from "./summary-card.tsx";
import type { SummaryCardOptions } from "./summary-card.tsx";
import type { SummaryActionOptions } from "./summary-action.tsx";
import { summaryActions } from "./summary-action.tsx";

/** Pairs of what was asked and what was answered, each with a way to change it. */
export function SummaryList(options: SummaryListOptions): VNode {
  const { rows, card } = options;
  const hasActions = rows?.some((row) => row && row.actions?.items?.length) ?? false;
  const list = (
    <dl {...attributesOf(options.attributes)} class={classNames("govuk-summary-list", options.classes)}>
      {rows?.map((row) => row && summaryRow(row, hasActions, card))}
    </dl>
  );
  return card ? SummaryCard({ ...card, children: list }) : list;
}

function summaryRow(row: SummaryRow, hasActions: boolean, card: SummaryListOptions["card"]): VNode {
  const { key, value, actions } = row;
  const gap = hasActions && !actions?.items && "govuk-summary-list__row--no-actions";
  return (
    <div class={classNames("govuk-summary-list__row", gap, row.classes)}>
      <dt class={classNames("govuk-summary-list__key", key?.classes)}>{contentOf(key)}</dt>
      <dd class={classNames("govuk-summary-list__value", value?.classes)}>{contentOf(value)}</dd>
      {actions?.items && actions.items.length > 0 && (
        <dd class={classNames("govuk-summary-list__actions", actions.classes)}>
          {summaryActions(actions.items, card?.title)}
        </dd>
      )}
    </div>
  );
}

export interface SummaryListOptions extends Appearance {
  /** What is false or missing is left out. */
  rows?: ReadonlyArray<SummaryRow | false | null | undefined> | undefined;
  /** Puts the list into a card with a title. */
  card?: SummaryCardOptions | undefined;
}

export interface SummaryRow {
  key?: SummaryCell | undefined;
  value?: SummaryCell | undefined;
  actions?: { items?: readonly SummaryActionOptions[] | undefined; classes?: string | undefined } | undefined;
  classes?: string | undefined;
}

export interface SummaryCell extends Content {
  classes?: string | undefined;
}
