import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { stepRoutes, type Thing } from "../../../foundation/process/index.ts";
import { SummaryList, Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll } from "../../../kit/layout/index.ts";
import { listRoute, openRoutes, partRoute } from "../../cases/index.ts";
import { beginReviewForm } from "../forms/review-form.ts";
import { sayStage, type Stage } from "../model/outcome-form.ts";
import { outcomeTable, type OutcomeRow } from "../model/outcome-table.ts";
import { reviewProcess } from "../review-process.ts";
import { beginReview, findAnswered, findReviews, getReview, type ReviewRow } from "../store/review.ts";

const CHANGES = { better: "better", same: "the same", worse: "worse" } as const;

/** The pages of reviews: how it was and is, one of them, beginning one and answering it. */
export const reviewRoutes = [
  listRoute({
    path: "reviews",
    title: "How it is going",
    event: "case.reviews-seen",
    add: { path: "reviews/new", label: "Begin a review" },
    content: listReviews,
  }),
  ...openRoutes({
    path: "reviews/new",
    title: "Begin a review",
    submit: "Begin",
    event: "review.begin.form",
    form: async () => beginReviewForm,
    open: async (tx, parent, { stage, child }) => {
      const asked = { stage: stage as Stage, isChildAsked: child === "yes" };
      const { id } = await beginReview(tx, parent, asked);
      return `${reviewProcess.base}/${id}/complete`;
    },
  }),
  partRoute({
    process: reviewProcess,
    section: "reviews",
    back: "Back to how it is going",
    event: "review.seen",
    content: async (tx, thing) => ({
      heading: `Review at ${sayStage((await getReview(tx, thing.id)).stage)}`,
      body: await showAnswers(tx, thing),
    }),
  }),
  ...stepRoutes(reviewProcess, { place: "People" }),
];

async function showAnswers(tx: ActorTx, thing: Thing): Promise<VNode> {
  const answered = await findAnswered(tx, { reviewId: thing.id });
  const { outcomes } = tx.house.pack.outcomes;
  if (answered.length === 0) return <p class="govuk-body">Nothing has been answered.</p>;
  const rows = answered.flatMap(({ outcome, answer }) => {
    const asked = outcomes.find(({ id }) => id === outcome);
    const label = asked?.answers.find(({ id }) => id === answer)?.label ?? answer;
    return [{ key: { text: asked?.question ?? outcome }, value: { text: label } }];
  });
  return <SummaryList rows={rows} />;
}

async function listReviews(tx: ActorTx, parent: Thing): Promise<VNode> {
  const reviews = await findReviews(tx, parent.id);
  if (reviews.length === 0)
    return <EmptyState text="There has been no review yet. The first is at the beginning." />;
  const answered = await findAnswered(tx, { caseId: parent.id });
  return (
    <>
      <OutcomeTable rows={outcomeTable(tx.house.pack.outcomes.outcomes, answered)} />
      <h2 class="govuk-heading-m">Reviews</h2>
      <ul class="govuk-list">
        {reviews.map((review) => (
          <li>{lineOf(tx, review)}</li>
        ))}
      </ul>
    </>
  );
}

function lineOf({ house }: ActorTx, { id, reference, state, stage, openedAt }: ReviewRow): VNode {
  const label = reviewProcess.states[state as keyof typeof reviewProcess.states]?.label ?? state;
  return (
    <>
      <a class="govuk-link" href={`${reviewProcess.base}/${id}`}>
        {reference}
      </a>{" "}
      {`at ${sayStage(stage)}, ${formatDate(openedAt, house.calendar)}: ${label.toLowerCase()}`}
    </>
  );
}

function OutcomeTable({ rows }: { rows: readonly OutcomeRow[] }): VNode | null {
  if (rows.length === 0) return null;
  const caption = "At the beginning, the time before, and now";
  return (
    <Scroll label={caption}>
      <Table
        caption={caption}
        firstCellIsHeader
        head={["Outcome", "At the beginning", "Before", "Now", "Since the beginning"].map((text) => ({
          text,
        }))}
        rows={rows.map(({ name, intake, last, now, change }) =>
          [name, intake, last, now, change ? CHANGES[change] : ""].map((text) => ({ text })),
        )}
      />
    </Scroll>
  );
}
