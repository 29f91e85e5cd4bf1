import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState, MaskedField } from "../../../kit/layout/index.ts";
import { isOwnFamily } from "../model/own-family.ts";
import { findCharacteristics, revealCharacteristic, type Characteristic } from "../store/characteristics.ts";
import { raiseOwnLookUp } from "../store/own-look-up.ts";
import { findPerson } from "../store/person.ts";
import { orFollowed } from "./or-followed.ts";

type Revealed = { readonly id: string; readonly answers: readonly string[] };

/** GET /people/:id/about, and POST /people/:id/about/:characteristic, which shows one masked answer once and is recorded. */
export const aboutRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: "/people/:id/about",
    access: needs("person.see"),
    audit: recordsView("person.about-seen"),
    handle: (tx, request) => orFollowed(tx, request, () => showAbout(tx, request)),
  },
  {
    face: "staff",
    method: "POST",
    path: "/people/:id/about/:characteristic",
    access: needs("person.reveal"),
    audit: recordsView("person.about-seen"),
    handle: async (tx, request) => {
      const id = idParam(request, "characteristic");
      return showAbout(tx, request, { id, answers: await revealCharacteristic(tx, idParam(request), id) });
    },
  },
];

async function showAbout(tx: ActorTx, request: StaffRequest, revealed?: Revealed): Promise<Reply> {
  const person = await findPerson(tx, idParam(request));
  if (!person) throw notFound();
  const families = person.names.map(({ family }) => family);
  if (isOwnFamily(tx.actor.staffName, families)) await raiseOwnLookUp(tx, "opened", person.id);
  const said = await findCharacteristics(tx, person.id);
  return staffPage({
    title: person.reference,
    place: "People",
    viewed: [{ personId: person.id }],
    content: (
      <>
        <a class="govuk-back-link" href={`/people/${person.id}`}>
          Back to her page
        </a>
        <p class="fl-cover__reference">{person.reference}</p>
        <h1 class="govuk-heading-l">What she said about herself</h1>
        {said.length === 0 ? (
          <EmptyState text="Nothing that you can see. It is asked once, at triage, and she may leave out what she likes." />
        ) : (
          <Said tx={tx} personId={person.id} said={said} revealed={revealed} csrf={request.csrf} />
        )}
      </>
    ),
  });
}

type SaidProps = {
  readonly tx: ActorTx;
  readonly personId: string;
  readonly said: readonly Characteristic[];
  readonly revealed: Revealed | undefined;
  readonly csrf: string;
};

/** In the order of the pack; what is masked stands behind a press that is recorded. */
function Said({ tx, personId, said, revealed, csrf }: SaidProps): VNode {
  const { characteristics } = tx.house.pack;
  const rows = characteristics.flatMap(({ id, name, options }) => {
    const one = said.find(({ characteristic }) => characteristic === id);
    if (!one) return [];
    const answers = one.answers ?? (revealed?.id === one.id ? revealed.answers : undefined);
    const inWords = answers?.map((answer) => options.find((option) => option.id === answer)?.label ?? answer);
    const masked = can(tx.actor, "person.reveal") ? (
      <MaskedField label={name.toLowerCase()} action={`/people/${personId}/about/${one.id}`} csrf={csrf} />
    ) : (
      <span class="fl-quiet">Hidden from your role</span>
    );
    return [
      {
        key: {
          html: (
            <>
              {name}
              <div class="fl-quiet govuk-!-font-weight-regular">
                asked {formatDate(one.addedAt, tx.house.calendar)}
              </div>
            </>
          ),
        },
        value: { html: inWords ? <span>{inWords.join(", ")}</span> : masked },
      },
    ];
  });
  return <SummaryList rows={rows} />;
}
