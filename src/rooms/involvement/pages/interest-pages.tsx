import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import type { InvolvementGroup, Pack } from "../../../foundation/pack/index.ts";
import { getThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, MaskedField } from "../../../kit/layout/index.ts";
import { interestProcess } from "../interest-process.ts";
import type { Said } from "../model/interest.ts";
import { paths } from "../paths.ts";
import { findInterests, findSaid, getInterest, type Interest } from "../store/interest.ts";

const MOST = 200;

/** Who would like to join: the list without names, one of them, and one with what they wrote shown. */
export const interestRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: paths.list,
    access: needs("involvement.keep"),
    audit: recordsView("interest.list"),
    handle: showList,
  },
  {
    face: "staff",
    method: "GET",
    path: "/involvement/:id",
    access: needs("involvement.keep"),
    audit: recordsView("interest.seen"),
    handle: (tx, request) => showInterest(tx, request, false),
  },
  {
    face: "staff",
    method: "POST",
    path: "/involvement/:id/reveal",
    access: needs("involvement.keep"),
    audit: recordsView("interest.revealed"),
    handle: (tx, request) => showInterest(tx, request, true),
  },
];

async function showList(tx: ActorTx): Promise<Reply> {
  const interests = await findInterests(tx, MOST);
  const isOpen = ({ dueAt }: Interest): boolean => dueAt !== null;
  return staffPage({
    title: "Getting involved",
    place: "Now",
    content: (
      <>
        <h1 class="govuk-heading-l">People who would like to get involved</h1>
        <p class="govuk-body">
          They asked to be told more, and nothing else. Who they are is joined with no record, and is deleted
          in time.
        </p>
        {interests.length === 0 && (
          <EmptyState text="Nobody has asked yet. When somebody does, it stands here." />
        )}
        <InterestList tx={tx} heading="To be answered or settled" interests={interests.filter(isOpen)} />
        <InterestList
          tx={tx}
          heading="Settled"
          interests={interests.filter((interest) => !isOpen(interest))}
        />
      </>
    ),
  });
}

type ListProps = {
  readonly tx: ActorTx;
  readonly heading: string;
  readonly interests: readonly Interest[];
};

function InterestList({ tx, heading, interests }: ListProps): VNode | null {
  if (interests.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">
        {heading} ({interests.length})
      </h2>
      <ul class="fl-choices">
        {interests.map((interest) => (
          <li class="fl-choices__item">
            <a class="govuk-link" href={paths.interest(interest.id)}>
              {interest.reference}
            </a>{" "}
            {sayGroup(tx.house.pack, interest)}
            <span class="fl-choices__hint">{sayStanding(tx, interest)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

async function showInterest(tx: ActorTx, request: StaffRequest, isShown: boolean): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const interest = await getInterest(tx, thing.id);
  const said = isShown ? await findSaid(tx, thing.id) : undefined;
  const steps = await offeredSteps(tx, interestProcess, thing);
  return staffPage({
    title: thing.reference,
    place: "Now",
    viewed: [{ thingId: thing.id, ...(said ? { detail: { field: "said" } } : {}) }],
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          People who would like to get involved
        </a>
        <p class="fl-cover__reference">{thing.reference}</p>
        <h1 class="govuk-heading-l">{sayGroup(tx.house.pack, interest)}</h1>
        <p class="govuk-body">{sayStanding(tx, interest)}</p>
        <SaidList interest={interest} said={said} csrf={request.csrf} />
        <StepButtons base={paths.interest(thing.id)} steps={steps} />
      </>
    ),
  });
}

type SaidProps = { readonly interest: Interest; readonly said: Said | undefined; readonly csrf: string };

/** What they wrote, behind one press that is recorded; or that it is deleted. */
function SaidList({ interest, said, csrf }: SaidProps): VNode {
  if (interest.isDeleted)
    return <p class="govuk-body">Who it was is deleted. The group and the day stay, for figures.</p>;
  if (!said) {
    const hidden = (
      <MaskedField label="who it is and what they wrote" action={paths.reveal(interest.id)} csrf={csrf} />
    );
    return (
      <SummaryList rows={[{ key: { text: "Who it is, and what they wrote" }, value: { html: hidden } }]} />
    );
  }
  const rows = [
    ["What to call them", said.name],
    ["How to reach them", said.channel === "phone" ? said.phone : said.email],
    ["To know before you do", said.care],
    ["What they would bring", said.brings],
    ["What would make it easier", said.needs],
  ].flatMap(([label, value]) => (value ? [{ key: { text: label ?? "" }, value: { text: value } }] : []));
  return <SummaryList rows={rows} />;
}

/** "Champions network: at my work". */
function sayGroup(pack: Pack, { groupId, way }: Interest): string {
  const group: InvolvementGroup | undefined = pack.involvement.find(({ id }) => id === groupId);
  const label = group?.ways?.find(({ id }) => id === way)?.label;
  return `${group?.name ?? groupId}${label ? `: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : ""}`;
}

function sayStanding({ house }: ActorTx, { state, receivedAt, dueAt }: Interest): string {
  const label = interestProcess.states[state as keyof typeof interestProcess.states]?.label ?? state;
  const due = dueAt ? `, by ${formatDate(dueAt, house.calendar)}` : "";
  return `${label}${due}. Asked on ${formatDate(receivedAt, house.calendar)}.`;
}
