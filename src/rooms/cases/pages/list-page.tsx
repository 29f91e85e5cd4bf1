import type { ComponentChildren } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  recordsView,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { thingPage, type Thing } from "../../../foundation/process/index.ts";
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
  return thingPage({
    thing: parent,
    back: { href: `/cases/${parent.id}`, text: "Back to the case" },
    title: page.title,
    place: "People",
    content: (
      <>
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
