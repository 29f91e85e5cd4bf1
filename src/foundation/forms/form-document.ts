import { describeCondition } from "./describe-condition.ts";
import type { Form, Question } from "./form.ts";
import { asWritten } from "./words.ts";

/** A form as a page of Markdown, for the documents that are made from the definitions. */
export function formDocument(form: Form): string {
  return [
    `# ${form.title}`,
    `Form \`${form.id}\`, version ${form.version}.`,
    ...form.pages.flatMap((page) => pageLines(form, page.id)),
  ]
    .join("\n\n")
    .concat("\n");
}

function pageLines(form: Form, pageId: string): string[] {
  const questions = form.questions.filter(({ page }) => page.id === pageId);
  const page = questions[0]?.page;
  if (!page) return [];
  return [
    `## ${page.title}`,
    ...(page.why ? [page.why] : []),
    ...(page.when ? [`Asked only if ${describeCondition(form, page.when, asWritten)}.`] : []),
    ...(page.sensitive ? ["Sensitive: handled with more care than the rest."] : []),
    [
      "| Field | Asks | Answer | Asked | Answers |",
      "|---|---|---|---|---|",
      ...questions.map((each) => row(form, each)),
    ].join("\n"),
  ];
}

function row(form: Form, { id, field }: Question): string {
  const asked = field.when ? `if ${describeCondition(form, field.when, asWritten)}` : "always";
  const need = field.optional ? "optional" : "needed";
  const options = (field.options ?? []).map((option) => option.label).join("; ");
  return `| ${[`\`${id}\``, field.label, `${field.kind}, ${need}`, asked, options].map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}
