import type { VNode } from "preact";
import { formatDate } from "../../../../foundation/clock/index.ts";
import { visiblePages, type Form, type Page } from "../../../../foundation/forms/index.ts";
import { redirect, staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { Button, Details, SummaryList } from "../../../../kit/govuk/index.ts";
import { CsrfField } from "../../../../kit/layout/index.ts";
import { requestForm } from "../../forms/request-form.ts";
import type { Writing } from "../../model/by-link-state.ts";
import { firstToFinish, type KeptAnswers } from "../../model/kept-answers.ts";
import type { News } from "../../model/link.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";
import { findByLink } from "../../store/by-link-visit.ts";
import { TooLittle } from "../too-little.tsx";
import { WrittenAnswers } from "../written-answers.tsx";
import { receiptPage } from "./receipt.tsx";

/** GET /refer/write: the news of her requests, what is written so far, and sending it; after sending the receipt. */
export async function showWriting(visit: PublicVisit): Promise<Reply> {
  const state = await findByLink(visit);
  if (!state) return redirect(paths.refer);
  if (state.kind === "moved") return redirect(paths.referWrite, [{ name: "referrer", value: state.to }]);
  if (state.kind === "sent") return receiptPage(visit, state);
  return home(visit, state);
}

function home(visit: PublicVisit, { link, kept }: Writing): Reply {
  const form = requestForm(visit.house.pack, "by-link");
  const isBegun = Object.keys(kept.answers).length > 0 || Object.keys(kept.unfinished).length > 0;
  const missing = firstToFinish(form, kept);
  return staffPage({
    title: "Your request",
    content: (
      <>
        <h1 class="govuk-heading-l">Ask for help for someone</h1>
        <p class="govuk-body">
          You came by a link to {link.email}, of {link.agencyName}.
        </p>
        <NewsList news={link.news} visit={visit} />
        {isBegun ? (
          <>
            <WrittenAnswers form={form} kept={kept} change={paths.referPage} />
            <Sending csrf={visit.csrf} missing={missing} kept={kept} />
          </>
        ) : (
          <Button text="Begin a request" href={paths.referPage(firstPageOf(form))} />
        )}
        <Stopping csrf={visit.csrf} />
        <RemarkLine visit={visit} page="refer.write" />
      </>
    ),
  });
}

function firstPageOf(form: Form): string {
  return visiblePages(form, {})[0]?.id ?? "";
}

type SendingProps = { readonly csrf: string; readonly missing: Page | undefined; readonly kept: KeptAnswers };

function Sending({ csrf, missing, kept }: SendingProps): VNode {
  if (missing) {
    return (
      <p class="govuk-body">
        Before it can be sent, this needs an answer:{" "}
        <a class="govuk-link" href={paths.referPage(missing.id)}>
          {missing.title}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={paths.referSend}>
      <CsrfField token={csrf} />
      <p class="govuk-body">
        The front door receives all that you wrote, and nobody else does. From then on it cannot be changed.
      </p>
      <TooLittle answers={kept.answers} change={paths.referPage} />
      <Button text="Send this request" preventDoubleClick />
    </form>
  );
}

/** Folded, so that nobody loses an hour's writing by a thumb that meant to send. */
function Stopping({ csrf }: { csrf: string }): VNode {
  return (
    <Details summaryText="Stop without sending">
      <p class="govuk-body">What you wrote here is deleted. To begin again you need a new link.</p>
      <form method="post" action={paths.referStop}>
        <CsrfField token={csrf} />
        <Button text="Stop and delete what I wrote" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

/** How her requests stand, in the words that are allowed: nothing of whom they are about. */
function NewsList({ news, visit }: { news: readonly News[]; visit: PublicVisit }): VNode | null {
  if (news.length === 0) return null;
  const { calendar } = visit.house;
  return (
    <>
      <h2 class="govuk-heading-m">What came of your requests</h2>
      <SummaryList
        rows={news.map(({ reference, openedAt, state, outcome, said }) => ({
          key: { text: `${reference}, ${formatDate(new Date(openedAt), calendar)}` },
          value: { text: said.at(-1) ?? outcome ?? state },
        }))}
      />
    </>
  );
}
