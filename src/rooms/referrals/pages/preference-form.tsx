import type { VNode } from "preact";
import { Button, Select } from "../../../kit/govuk/index.ts";
import type { Preference } from "../model/need.ts";

type Props = { readonly action: string; readonly preference: Preference | undefined };

/** Orders the services anew by what she would rather have. The address says only that much, never which community. */
export function PreferenceForm({ action, preference }: Props): VNode {
  const option = (value: string, text: string) => ({ value, text, selected: value === (preference ?? "") });
  return (
    <form method="get" action={action}>
      <Select
        id="prefer"
        name="prefer"
        label={{ text: "Would she rather have …" }}
        items={[
          option("", "No preference"),
          option("by-and-for", "A service run by and for a community"),
          option("women-only", "A service for women only"),
        ]}
      />
      <Button text="Order by this" classes="govuk-button--secondary" />
    </form>
  );
}
