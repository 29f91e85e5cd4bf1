import { staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import type { Sent } from "../../model/by-link-state.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";

/** What is shown once a request is safely kept: its reference, and what its sender will and will not hear. */
export function receiptPage(visit: PublicVisit, { reference, mayKnow }: Sent): Reply {
  const { emergency } = visit.house.pack.partnership;
  return staffPage({
    title: "Request sent",
    content: (
      <>
        <h1 class="govuk-heading-l">We have your request</h1>
        <p class="govuk-body">
          Your reference is <strong>{reference}</strong>. The front door reads it, in the order of danger and
          of the time it came.
        </p>
        <p class="govuk-body">
          {mayKnow
            ? "She agreed that you hear what comes of it. When there is news, a link goes to your work address; nothing about her is in the message."
            : "She has not agreed that you hear what comes of it, so we send you nothing. We look after it all the same."}
        </p>
        <p class="govuk-body">If things change, do not wait for us. {emergency.inDanger}</p>
        <p class="govuk-body">
          Something new to tell us, such as a number that is no longer safe? What was sent cannot be changed:
          write another request for her, and give {reference} in it.
        </p>
        <p class="govuk-body">
          To ask for somebody else,{" "}
          <a class="govuk-link" href={paths.refer}>
            ask for a new link
          </a>
          .
        </p>
        <RemarkLine visit={visit} page="refer.write" />
      </>
    ),
  });
}
