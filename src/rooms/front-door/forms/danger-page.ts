import { page, yesNo } from "../../../foundation/forms/index.ts";

/** Danger comes first, so that whoever says yes is told at once what to do. */
export function dangerPage({ question, why, label }: Asked) {
  return page({
    id: "danger",
    title: question,
    why,
    fields: { danger: yesNo({ label, optional: true, ratherNotSay: true }) },
  });
}

type Asked = { readonly question: string; readonly why: string; readonly label: string };
