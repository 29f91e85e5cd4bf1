import { formDocument, type Form } from "../../src/foundation/forms/index.ts";

const MADE =
  "Made from the form by `npm run docs`, with the words of the Hertfordshire pack; change those, not this page.";

/** One page of documentation of a form: what is asked, why, when, and which answers there are. */
export function formPage(form: Form): string {
  const [title = "", ...rest] = formDocument(form).split("\n");
  return [title, "", MADE, ...rest].join("\n");
}

/** The page that lists the forms of the public pages. */
export function formIndex(forms: readonly Form[]): string {
  return [
    "# Public forms",
    "",
    "What the public pages ask. Made by `npm run docs`.",
    "",
    "| Form | Questions on one page each | Version |",
    "|---|---|---|",
    ...forms.map(
      ({ id, title, pages, version }) => `| [${title}](${id}.md) | ${pages.length} | ${version} |`,
    ),
    "",
  ].join("\n");
}
