import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  recordedByStep,
  recordsView,
  redirect,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThingAt, takeStep, thingPage } from "../../../foundation/process/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { referralProcess } from "../referral-process.ts";
import { findDrafts, type Draft } from "../store/drafts.ts";
import { NoSafeWayToSend, type Way } from "./no-safe-way.tsx";
import { NothingKnown } from "./nothing-known.tsx";
import { SharedList } from "./shared-list.tsx";
import { waysToReach } from "./ways-to-reach.ts";

/** GET and POST …/:id/refer/send: all that will be sent, service by service; then all of it at once, or none. */
export const sendSeveralRoutes: readonly StaffRoute[] = ["/contacts", "/cases"].flatMap(
  (base): StaffRoute[] => {
    const common = { face: "staff", path: `${base}/:id/refer/send`, access: needs("referral.send") } as const;
    return [
      {
        ...common,
        method: "GET",
        audit: recordsView("referral.send.form"),
        handle: (tx, request) => show(tx, request, base),
      },
      {
        ...common,
        method: "POST",
        audit: recordedByStep,
        handle: (tx, request) => sendAll(tx, request, base),
      },
    ];
  },
);

async function show(tx: ActorTx, request: StaffRequest, base: string): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), base);
  const drafts = await findDrafts(tx, thing.id);
  return thingPage({
    thing,
    back: { href: `${base}/${thing.id}` },
    title: "What will be sent",
    heading: "What will be sent, and to whom",
    place: "Now",
    content:
      drafts.length === 0 ? (
        <EmptyState text="Nothing waits to be sent." />
      ) : (
        <Drafts drafts={drafts} request={request} ways={waysToReach(tx, thing)} />
      ),
  });
}

type DraftsProps = {
  readonly drafts: readonly Draft[];
  readonly request: StaffRequest;
  readonly ways: readonly Way[];
};

function Drafts({ drafts, request, ways }: DraftsProps): VNode {
  return (
    <>
      <p class="govuk-body">Each service sees exactly what stands under its name, and nothing else.</p>
      {drafts.map((draft) => (
        <DraftView draft={draft} ways={ways} />
      ))}
      <form method="post" action={request.path}>
        <CsrfField token={request.csrf} />
        {drafts.map(({ id, version }) => (
          <input type="hidden" name="referral" value={`${id} ${version}`} />
        ))}
        <Button
          text={drafts.length === 1 ? "Send this referral" : `Send these ${drafts.length} referrals`}
          preventDoubleClick
        />
      </form>
    </>
  );
}

type DraftProps = { readonly draft: Draft; readonly ways: readonly Way[] };

function DraftView({ draft, ways }: DraftProps): VNode {
  const { id, reference, service, basis, shared } = draft;
  return (
    <>
      <h2 class="govuk-heading-m">{service.name}</h2>
      <p class="govuk-body">
        {basis === "agreed" ? "She agreed to this." : "Without her agreement, to protect her or a child."}
      </p>
      <NoSafeWayToSend referral={draft} service={service.name} ways={ways} />
      <SharedList shared={shared} />
      <NothingKnown referral={draft} />
      <p class="govuk-body fl-links">
        <a class="govuk-link" href={`${referralProcess.base}/${id}/change`}>
          Change what goes with it<span class="govuk-visually-hidden"> to {service.name}</span>
        </a>
        <a class="govuk-link" href={`${referralProcess.base}/${id}/withdraw`}>
          Do not send this one<span class="govuk-visually-hidden">: {reference}</span>
        </a>
      </p>
    </>
  );
}

async function sendAll(tx: ActorTx, request: StaffRequest, base: string): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), base);
  const drafts = await findDrafts(tx, thing.id);
  const shown = readShown(request.body);
  const isSame =
    drafts.length > 0 &&
    drafts.length === shown.length &&
    drafts.every(({ id, version }) => shown.includes(`${id} ${version}`));
  if (!isSame)
    throw conflict("What waits to be sent has changed since the page was opened. Look at it again.");
  for (const { id, version } of drafts)
    await takeStep(tx, referralProcess, { thingId: id, step: "send", version });
  return redirect(`${base}/${thing.id}`);
}

/** The referrals that the page showed, each with its version, untrusted. */
function readShown(body: unknown): string[] {
  const value = typeof body === "object" && body !== null && "referral" in body ? body.referral : undefined;
  return [value].flat().filter((each) => typeof each === "string");
}
