import type { ActorTx } from "../../../foundation/access/index.ts";
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
import { beginRequest } from "../store/begin-request.ts";
import { BeforeYouStart } from "./before-you-start.tsx";

const common = { face: "staff", path: paths.begin, access: needs("contact.refer") } as const;

/** GET and POST /requests/new: what to know before one begins, and beginning. */
export const beginRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("says how to ask for help for someone; shows nobody's record"),
    handle: async (_tx, request) => showBefore(request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: begin },
];

function showBefore({ csrf }: StaffRequest): Reply {
  return staffPage({
    title: "Ask for help for someone",
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.requests}>
          Back
        </a>
        <h1 class="govuk-heading-l">Ask for help for someone</h1>
        <BeforeYouStart />
        <p class="govuk-body">
          Each page is kept when you go on. You can stop at any time and come back to it from your requests.
        </p>
        <form method="post" action={paths.begin}>
          <CsrfField token={csrf} />
          <Button text="Begin" preventDoubleClick />
        </form>
      </>
    ),
  });
}

async function begin(tx: ActorTx): Promise<Reply> {
  const { id } = await beginRequest(tx);
  return redirect(paths.page(id, "you"));
}
