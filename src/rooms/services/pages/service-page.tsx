import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { capacityForm } from "../forms/capacity-form.ts";
import { sayCapacity, sayCapacityWithAge } from "../model/capacity.ts";
import { service as addressOf, services } from "../paths.ts";
import { findCapacityHistory, keepCapacity, type KeptCapacity } from "../store/capacity.ts";
import { getSeenService, mayKeep } from "./who-may.ts";

const common = { face: "staff", path: `${services}/:service` } as const;

/** GET and POST /services/:service: what it says of its capacity, what it said before; its own staff say it anew. */
export const serviceRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    // For those who refer and those who keep a service's capacity; the page refuses other roles.
    access: signedIn,
    audit: notAudited("shows a service and its capacity, nobody's record"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", access: needs("service.keep"), audit: recordedByStep, handle: keep },
];

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const service = getSeenService(tx, request.params["service"] ?? "");
  const history = await findCapacityHistory(tx, service);
  const { calendar, now } = tx.house;
  const [last] = history;
  return staffPage({
    status: refused ? 422 : 200,
    title: service.name,
    place: "Now",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={services} text="All services" />
        <h1 class="govuk-heading-l">{service.name}</h1>
        <p class="govuk-body">{service.what}</p>
        <h2 class="govuk-heading-m">Now</h2>
        <p class="govuk-body">
          {last
            ? capital(sayCapacityWithAge(last, now(), calendar))
            : "The service has not said how much capacity it has"}
          .{last?.note && ` “${last.note}”`}
        </p>
        {mayKeep(tx, service) && (
          <StaffForm
            form={capacityForm}
            answers={{}}
            {...refused}
            action={addressOf(service.id)}
            csrf={request.csrf}
            submit="Update now"
          />
        )}
        <h2 class="govuk-heading-m">What it said before</h2>
        <History tx={tx} history={history} />
      </>
    ),
  });
}

function History({ tx, history }: { tx: ActorTx; history: readonly KeptCapacity[] }): VNode {
  if (history.length === 0) return <EmptyState text="Nothing yet." />;
  return (
    <ul class="govuk-list">
      {history.map((each) => (
        <li>
          {formatDateTime(each.keptAt, tx.house.calendar)}: {sayCapacity(each)}
          {each.note && `, “${each.note}”`} ({each.byName})
        </li>
      ))}
    </ul>
  );
}

async function keep(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const service: Service = getSeenService(tx, request.params["service"] ?? "");
  const parsed = parseForm(capacityForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  await keepCapacity(tx, service, parsed.answers);
  return redirect(addressOf(service.id));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Refused = Extract<Parsed<unknown>, { ok: false }>;
