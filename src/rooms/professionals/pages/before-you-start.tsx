import type { VNode } from "preact";

/** What a professional should know before she writes anything down; the same with and without an account. */
export function BeforeYouStart(): VNode {
  return (
    <>
      <p class="govuk-body">
        <strong>If she or a child is in danger now, call 999 first.</strong>
      </p>
      <p class="govuk-body">
        You need not know which service is right, nor have every answer. Ask her, if you safely can, how we
        may reach her, whether she agrees, and who must not learn of it. If you cannot ask her, you can still
        ask us: you then write down why.
      </p>
      <p class="govuk-body">
        Keep apart what happened, what she said, and what you make of it. Each has a place of its own.
      </p>
    </>
  );
}
