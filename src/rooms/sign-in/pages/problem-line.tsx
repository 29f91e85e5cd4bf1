import type { VNode } from "preact";
import { ErrorSummary } from "../../../kit/govuk/index.ts";
import { problemText } from "../model/problem.ts";

/** What went wrong on the way in, if anything did. */
export function ProblemLine({ code }: { code: string | undefined }): VNode | null {
  const text = problemText(code);
  return text === undefined ? null : (
    <ErrorSummary titleText="You are not signed in" errorList={[{ text }]} />
  );
}
