import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Select } from "../../../kit/govuk/index.ts";
import { kindsOf } from "../model/kind.ts";
import { LENGTHS } from "../model/period.ts";
import { paths } from "../paths.ts";
import type { Asked } from "./look-query.ts";

/** What the map is of: in its address, so that it can be kept and passed on. */
export function LookFilter({ pack, asked }: { pack: Pack; asked: Asked }): VNode {
  return (
    <form method="get" action={paths.map} class="fl-no-print" autocomplete="off">
      <div class="fl-map-filter">
        <Select
          name="months"
          label={{ text: "Time" }}
          value={String(asked.period.months)}
          items={LENGTHS.map((months) => ({ value: String(months), text: `Last ${months} whole months` }))}
        />
        <Select
          name="kind"
          label={{ text: "What was told" }}
          value={asked.kind?.id ?? ""}
          items={[
            { value: "", text: "Everything" },
            ...kindsOf(pack).map(({ id, label }) => ({ value: id, text: label })),
          ]}
        />
        <Select
          name="district"
          label={{ text: "Part of the map" }}
          value={asked.district ?? ""}
          items={[
            { value: "", text: "The whole county" },
            ...pack.districts.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </div>
      <Button text="Show" classes="govuk-button--secondary" />
    </form>
  );
}
