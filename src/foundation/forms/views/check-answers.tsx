import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { checkAnswers } from "../check-answers.ts";
import { sayShared } from "../words.ts";
import { FormShell, type FormShellSettings } from "./form-shell.tsx";
import { showingOf, type ShowingProps } from "./showing.ts";

/** What was answered, each with a way to change it, and the button that sends it. The heading is the page's own. */
export function CheckAnswers(props: CheckAnswersProps): VNode {
  const { form, answers, changeAddress, submit } = props;
  const showing = showingOf(props, []);
  const rows = checkAnswers(form, answers, changeAddress, showing.words);
  const change = sayShared(showing.words, "change");
  return (
    <FormShell showing={showing} settings={props} submit={submit}>
      <SummaryList
        rows={rows.map((row) => ({
          key: { text: row.label },
          value: { children: lines(row.value) },
          actions: { items: [{ href: row.changeAddress, text: change, visuallyHiddenText: row.label }] },
        }))}
      />
    </FormShell>
  );
}

function lines(value: string): (string | VNode)[] {
  return value.split("\n").flatMap((line, index) => (index === 0 ? [line] : [<br />, line]));
}

export interface CheckAnswersProps extends Omit<ShowingProps, "entered" | "errors">, FormShellSettings {
  readonly changeAddress: (pageId: string) => string;
  /** What the button says, in the reader's language: "Send". */
  readonly submit: string;
}
