import type { VNode } from "preact";
import { Details } from "../../kit/govuk/index.ts";
import { CsrfField } from "../../kit/layout/index.ts";
import { ENTRY_KINDS, isNarrowed, type Asked } from "./model/filter.ts";

type Props = {
  /** The person's page: where the filter leads, and below which the search is sent. */
  readonly base: string;
  readonly asked: Asked;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly csrf: string;
  /** What was searched for, shown again. */
  readonly words: string;
};

/**
 * Narrows a chronology by kind, dates and agency, which stand in the address; and searches in what that leaves, which
 * is posted, so that no word of it stands in an address or a log.
 */
export function ChronologyFilter({ base, asked, agencies, csrf, words }: Props): VNode {
  const isInUse = isNarrowed(asked);
  return (
    <div class="fl-filter fl-no-print">
      <form
        method="post"
        action={`${base}/chronology`}
        class="fl-filter__search"

        autocomplete="off"
      >
        <CsrfField token={csrf} />
        {(["kind", "from", "to", "agency"] as const).map((name) => (
          <input type="hidden" name={name} value={asked[name]} />
        ))}
        <label class="govuk-label" for="words">
          Search in this chronology
        </label>
        <div class="fl-filter__row">
          <input class="govuk-input" id="words" name="words" type="search" spellcheck={false} value={words} />
          <button class="govuk-button govuk-button--secondary">Search in it</button>
        </div>
      </form>
      <Details
        summaryText={isInUse ? "Filter (in use)" : "Filter"}
        open={isInUse}
        html={
          <form method="get" action={base} autocomplete="off">
            <div class="fl-filter__row">
              <Choice name="kind" label="Kind" value={asked.kind} options={ENTRY_KINDS} />
              <Choice
                name="agency"
                label="Agency"
                value={asked.agency}
                options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Day name="from" label="From" value={asked.from} />
              <Day name="to" label="To" value={asked.to} />
            </div>
            <button class="govuk-button govuk-button--secondary">Show these</button>{" "}
            {isInUse && (
              <a class="govuk-link" href={base}>
                Show everything
              </a>
            )}
          </form>
        }
      />
    </div>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ name, label, value, options }: ChoiceProps): VNode {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`filter-${name}`} name={name}>
        <option value="">Any</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ name, label, value }: Omit<ChoiceProps, "options">): VNode {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`filter-${name}`}>
        {label}
      </label>
      <input class="govuk-input" id={`filter-${name}`} name={name} type="date" value={value} />
    </div>
  );
}
