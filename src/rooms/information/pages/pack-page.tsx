import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { beginPage, findPageId } from "../store/begin-page.ts";
import { getPackPage } from "../store/page.ts";
import { PageFacts } from "./page-facts.tsx";
import { Preview } from "./preview.tsx";

/** A page that only the pack has so far: read it, and begin to write it here. */
export const packPageRoutes: readonly StaffRoute[] = [
  {
    face: "staff",
    method: "GET",
    path: "/information/pages/:page",
    access: needs("information.see"),
    audit: notAudited("shows a page of information, nobody's record"),
    handle: showPackPage,
  },
  {
    face: "staff",
    method: "POST",
    path: "/information/pages/:page",
    access: needs("information.write"),
    audit: recordedByStep,
    handle: async (tx, request) => {
      const thing = await beginPage(tx, getPackPage(tx.house.pack, request.params["page"] ?? ""));
      return redirect(`${paths.page(thing.id)}/write`);
    },
  },
];

async function showPackPage(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { pack } = tx.house;
  const page = getPackPage(pack, request.params["page"] ?? "");
  const id = await findPageId(tx, page.id);
  if (id !== undefined) return redirect(paths.page(id));
  return staffPage({
    title: `Page ${page.number}`,
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.list}>
          All pages
        </a>
        <h1 class="govuk-heading-l">Page {page.number}</h1>
        <PageFacts
          house={tx.house}
          page={page}
          text={page}
          stands="As the pack has it: nobody has changed it here"
        />
        {can(tx.actor, "information.write") && (
          <form method="post" action={paths.ofPack(page.id)}>
            <CsrfField token={request.csrf} />
            <Button text="Begin a new version" preventDoubleClick />
          </form>
        )}
        <Preview pack={pack} text={page} />
      </>
    ),
  });
}
