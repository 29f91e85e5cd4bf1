import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Checkboxes, Details, Select } from "../../../kit/govuk/index.ts";
import {
  isNarrowed,
  isUsualOrder,
  ORDERS,
  queueHref,
  SHOWN,
  type QueueFilter,
} from "../model/queue-filter.ts";
import { KINDS } from "./kinds.ts";

const PARTS: Readonly<Record<QueueFilter["shown"], string>> = {
  open: "All open",
  waiting: "Waiting",
  mine: "With me",
  colleague: "With a colleague",
  closed: "Closed lately",
};

const ORDER_NAMES: Readonly<Record<QueueFilter["order"], string>> = {
  danger: "Danger first",
  clock: "Due soonest",
  newest: "Newest first",
};

/** Who has it, one press each; a part that is changed keeps what else was asked for. */
export function Parts({ filter }: { filter: QueueFilter }): VNode {
  return (
    <nav aria-label="Parts of the queue">
      <ul class="fl-parts">
        {SHOWN.map((shown) => (
          <li>
            <a
              class="govuk-link"
              href={queueHref({ ...filter, shown })}
              aria-current={shown === filter.shown ? "true" : undefined}
            >
              {PARTS[shown]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What narrows and orders the list, in its address: a filtered queue can be kept and passed on. */
export function FilterForm({ filter, pack, isProgramme }: Props): VNode {
  const kinds = Object.keys(KINDS).filter((kind) => kind !== "own-behaviour");
  return (
    <Details
      summaryText="Filter and sort"
      open={isNarrowed(filter) || !isUsualOrder(filter)}
      html={
        <form method="get" action="/queue" autocomplete="off">
          {filter.shown !== "open" && <input type="hidden" name="show" value={filter.shown} />}
          <div class="fl-queue-filter">
            {!isProgramme && (
              <Choice
                name="kind"
                label="Came in as"
                value={filter.kind}
                items={kinds.map((value) => ({ value, text: KINDS[value] }))}
              />
            )}
            <Choice
              name="district"
              label="District"
              value={filter.district}
              items={pack.districts.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Choice
              name="language"
              label="Interpreter"
              value={filter.language}
              items={[{ value: "any", text: "Any language" }, ...languages(pack)]}
            />
            <Select
              name="sort"
              label={{ text: "In order of" }}
              value={filter.order}
              items={ORDERS.map((value) => ({ value, text: ORDER_NAMES[value] }))}
            />
          </div>
          <Only filter={filter} />
          <Button text="Show" classes="govuk-button--secondary" />
        </form>
      }
    />
  );
}

function Only({ filter }: { filter: QueueFilter }): VNode {
  const only = [
    { name: "danger", text: "Danger now" },
    { name: "overdue", text: "Overdue" },
  ] as const;
  return (
    <Checkboxes
      idPrefix="only"
      name="only"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: "Only" } }}
      items={only.map(({ name, text }) => ({ id: name, name, value: "yes", text, checked: filter[name] }))}
    />
  );
}

function Choice({ name, label, value, items }: ChoiceProps): VNode {
  return (
    <Select
      name={name}
      label={{ text: label }}
      value={value ?? ""}
      items={[{ value: "", text: "Any" }, ...items]}
    />
  );
}

/** The languages that services of the pack speak, other than the partnership's own. */
function languages(pack: Pack): { value: string; text: string }[] {
  const spoken = new Set(pack.services.flatMap(({ languages: named }) => named));
  spoken.delete("english");
  return [...spoken].toSorted().map((value) => ({
    value,
    text: value.replace(/^./, (letter) => letter.toUpperCase()),
  }));
}

type Props = { readonly filter: QueueFilter; readonly pack: Pack; readonly isProgramme: boolean };
type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly items: readonly { value: string; text: string | undefined }[];
};
