import { defineForm, email, page, parseForm, StaffForm } from "../../../../foundation/forms/index.ts";
import { redirect, staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { InsetText } from "../../../../kit/govuk/index.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";
import { askForLink } from "../../store/by-link-visit.ts";
import { BeforeYouStart } from "../before-you-start.tsx";

const WRITE_IT_WHOLE = "Write your whole work email address, such as name@agency.example";

const askForm = defineForm({
  id: "refer-ask",
  version: 1,
  pages: [
    page({
      id: "email",
      title: "Your work email address",
      fields: {
        email: email({
          label: "Your work email address",
          hint: "We send a link there that works once. Nothing about anyone is in it.",
          why: "So that we know that somebody of your agency asks.",
          errors: { missing: WRITE_IT_WHOLE, invalid: WRITE_IT_WHOLE },
        }),
      },
    }),
  ],
});

const OLD_LINK = "That link does not work any more. A link works once, for a day. Ask for a new one here.";

/** GET /refer: how somebody without an account asks for help on someone's behalf. */
export async function showRefer(visit: PublicVisit): Promise<Reply> {
  const { problem } = visit.query;
  // What was typed is kept nowhere: only that it was no address.
  const read = parseForm(askForm, {});
  const errors = problem === "email" && !read.ok ? read.errors : [];
  return staffPage({
    title: "Ask for help for someone you work with",
    hasErrors: errors.length > 0 || problem === "link",
    content: (
      <>
        <h1 class="govuk-heading-l">Ask for help for someone you work with</h1>
        {problem === "link" && (
          <div role="alert">
            <InsetText text={OLD_LINK} />
          </div>
        )}
        <BeforeYouStart />
        <p class="govuk-body">
          You need no account. If your agency takes part, give your work address and we send you a link. By
          the same way you can look later at what came of it, as far as you may know.
        </p>
        <StaffForm
          form={askForm}
          answers={{}}
          errors={errors}
          action={paths.refer}
          csrf={visit.csrf}
          submit="Send me a link"
        />
        <RemarkLine visit={visit} page="refer" />
      </>
    ),
  });
}

/** POST /refer: the same answer for every address; whether its agency takes part is not said here. */
export async function askByMail(visit: PublicVisit): Promise<Reply> {
  const parsed = parseForm(askForm, visit.body);
  if (!parsed.ok) return redirect(`${paths.refer}?problem=email`);
  await askForLink(visit, parsed.answers.email);
  return redirect(paths.referAsked);
}

/** GET /refer/asked: look in your mailbox. */
export async function showAsked(visit: PublicVisit): Promise<Reply> {
  return staffPage({
    title: "Look in your mailbox",
    content: (
      <>
        <h1 class="govuk-heading-l">Look in your mailbox</h1>
        <p class="govuk-body">
          If the address belongs to an agency that takes part, a link is on its way. It works once, for a day.
        </p>
        <p class="govuk-body">
          Nothing came after a few minutes? Look among unwanted mail, or{" "}
          <a class="govuk-link" href={paths.refer}>
            try again
          </a>
          .
        </p>
        <p class="govuk-body">
          If your agency does not take part yet, no link comes.{" "}
          <a class="govuk-link" href={`${visit.origins.help}/`} rel="noreferrer">
            Use the public pages
          </a>{" "}
          instead: say there that you are worried about someone, or find a service that you or she can ring.
          You get a receipt there, and no news later.
        </p>
        <p class="govuk-body">{visit.house.pack.partnership.emergency.inDanger}</p>
        <RemarkLine visit={visit} page="refer.asked" />
      </>
    ),
  });
}
