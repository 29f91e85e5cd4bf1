import type { ComponentChildren, VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { getCase } from "../store/case-parts.ts";

/** One section of a case on a page of its own. */
export type ListPage = {
  /** Below the case: "goals". */
  readonly path: string;
  readonly title: string;
  readonly event: string;
  /** The way to add one, for whoever may work on an active case. */
  readonly add?: { readonly path: string; readonly label: string };
  readonly content: (tx: ActorTx, parent: Thing, request: StaffRequest) => Promise<ComponentChildren>;
};

/** GET /cases/:id/<section>. */
export function listRoute(page: ListPage): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: `/cases/:id/${page.path}`,
    access: needs("case.see"),
    audit: recordsView(page.event),
    handle: (tx, request) => show(tx, request, page),
  };
}

async function show(tx: ActorTx, request: StaffRequest, page: ListPage): Promise<Reply> {
  const parent = await getCase(tx, idParam(request));
  const mayAdd = parent.state === "active" && can(tx.actor, "case.work");
  return staffPage({
    title: page.title,
    place: "People",
    viewed: [{ thingId: parent.id, personId: parent.personId }],
    content: (
      <>
        <PartHead parent={parent} title={page.title} />
        {await page.content(tx, parent, request)}
        {mayAdd && page.add && (
          <p class="govuk-body">
            <a class="fl-action" href={`/cases/${parent.id}/${page.add.path}`}>
              {page.add.label}
            </a>
          </p>
        )}
      </>
    ),
  });
}

function PartHead({ parent, title }: { parent: Thing; title: string }): VNode {
  return (
    <>
      <a class="govuk-back-link" href={`/cases/${parent.id}`}>
        Back to the case
      </a>
      <p class="fl-cover__reference">{parent.reference}</p>
      <h1 class="govuk-heading-l">{title}</h1>
    </>
  );
}
