import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import {
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button, Input, Select, Table } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { normaliseReference } from "../model/normalise-reference.ts";
import { sayEvent } from "../model/say-event.ts";
import {
  findAuditEntries,
  findColleagues,
  type AuditEntry,
  type AuditFilter,
} from "../store/audit-entries.ts";

const path = "/audit";

/** GET /audit: who did and saw what at one's own agency, by person, record or day. */
export const auditRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path,
  access: needs("audit.see"),
  audit: recordsView("audit.seen"),
  handle: show,
};

async function show(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const filter = readFilter(request.query);
  const entries = await findAuditEntries(tx, filter);
  const colleagues = await findColleagues(tx);
  return staffPage({
    title: "Who did and saw what",
    place: "More",
    content: (
      <>
        <h1 class="govuk-heading-l">Who did and saw what</h1>
        <p class="govuk-body">
          At {tx.actor.agencyName}, the newest first, at most 200. References, not names.
        </p>
        <Filter filter={filter} colleagues={colleagues} />
        {entries.length === 0 ? (
          <EmptyState text="Nothing was recorded that fits." />
        ) : (
          <Entries tx={tx} entries={entries} />
        )}
        {can(tx.actor, "audit.export") && (
          <form method="post" action={`${path}/export`}>
            <CsrfField token={request.csrf} />
            <Button text="Take the record away to check it" classes="govuk-button--secondary" />
          </form>
        )}
      </>
    ),
  });
}

function Filter({
  filter,
  colleagues,
}: {
  filter: AuditFilter;
  colleagues: readonly { id: string; name: string }[];
}): VNode {
  const items = [
    { value: "", text: "Everyone" },
    ...colleagues.map(({ id, name }) => ({ value: id, text: name })),
  ];
  return (
    <form method="get" action={path} autocomplete="off">
      <Select id="staff" name="staff" label={{ text: "Who" }} items={items} value={filter.staffId ?? ""} />
      <Input
        id="reference"
        name="reference"
        label={{ text: "Reference" }}
        value={filter.reference ?? ""}
        classes="govuk-input--width-10"
      />
      <Input
        id="day"
        name="day"
        label={{ text: "Day" }}
        hint={{ text: "Like 2026-11-21" }}
        value={filter.day ?? ""}
        classes="govuk-input--width-10"
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </form>
  );
}

function Entries({ tx, entries }: { tx: ActorTx; entries: readonly AuditEntry[] }): VNode {
  return (
    <Table
      head={["When", "Who", "What", "Record"].map((text) => ({ text }))}
      rows={entries.map(({ at, by, staffName, event, references }) => [
        { text: formatDateTime(at, tx.house.calendar) },
        { text: staffName ?? `Fanlight (${by.replace("system:", "")})` },
        { text: sayEvent(tx.house, event) },
        { text: references.join(", ") },
      ])}
    />
  );
}

function readFilter({ staff = "", reference = "", day = "" }: StaffRequest["query"]): AuditFilter {
  return {
    staffId: staff.trim() || undefined,
    reference: reference.trim() ? normaliseReference(reference) : undefined,
    day: isDay(day.trim()) ? day.trim() : undefined,
  };
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
  );
}
