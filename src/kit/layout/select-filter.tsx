import type { VNode } from "preact";
import { Select } from "../govuk/index.ts";

/** Narrows a list by choices of a few, without a script: what is chosen is in the address, so that it can be kept. */
export function SelectFilter({ action, choices }: SelectFilterProps): VNode {
  const isInUse = choices.some(({ value }) => value !== undefined);
  return (
    <form method="get" action={action} class="fl-no-print" autocomplete="off">
      <div class="fl-filter__row">
        {choices.map(({ name, label, value, options, every = "All" }) => (
          <Select
            name={name}
            label={{ text: label }}
            value={value ?? ""}
            items={[
              { value: "", text: every },
              ...options.map((each) => ({ value: each.value, text: each.label })),
            ]}
          />
        ))}
      </div>
      <button class="govuk-button govuk-button--secondary">Show these</button>{" "}
      {isInUse && (
        <a class="govuk-link" href={action}>
          Show everything
        </a>
      )}
    </form>
  );
}

export interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the choice of none says. */
  readonly every?: string;
}

interface SelectFilterProps {
  readonly action: string;
  readonly choices: readonly FilterChoice[];
}
