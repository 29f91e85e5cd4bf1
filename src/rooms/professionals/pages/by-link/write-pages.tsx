import { notFound } from "../../../../foundation/errors/index.ts";
import {
  findPage,
  nextPage,
  parsePageKeeping,
  previousPage,
  QuestionPage,
  type Form,
  type Page,
} from "../../../../foundation/forms/index.ts";
import { redirect, staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { requestForm } from "../../forms/request-form.ts";
import type { Writing } from "../../model/by-link-state.ts";
import { withPage, withUnfinished } from "../../model/kept-answers.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";
import { findByLink, keepByLink } from "../../store/by-link-visit.ts";

type At = { readonly form: Form; readonly page: Page; readonly state: Writing };

/** GET /refer/write/:page: one page, with what was wrong with it when it was last sent. */
export async function showByLink(visit: PublicVisit): Promise<Reply> {
  const at = await findAt(visit);
  if (!at) return redirect(paths.referWrite);
  const { form, page, state } = at;
  const { kept, wrong } = state;
  const errors = wrong?.page === page.id ? wrong.errors : undefined;
  const before = previousPage(form, kept.answers, page.id);
  return staffPage({
    title: page.title,
    hasErrors: errors !== undefined,
    content: (
      <>
        <a class="govuk-back-link" href={before ? paths.referPage(before.id) : paths.referWrite}>
          Back
        </a>
        <QuestionPage
          form={form}
          page={page}
          answers={kept.answers}
          entered={kept.unfinished[page.id]}
          errors={errors}
          whyBeside
          action={paths.referPage(page.id)}
          csrf={visit.csrf}
        />
        <RemarkLine visit={visit} page={`refer.write.${page.id}`} isTyped />
      </>
    ),
  });
}

/** POST /refer/write/:page: keeps what holds and what does not, and always leads on by a redirect. */
export async function keepPageByLink(visit: PublicVisit): Promise<Reply> {
  const at = await findAt(visit);
  if (!at) return redirect(paths.referWrite);
  const { form, page, state } = at;
  const { kept, link } = state;
  const parsed = parsePageKeeping(form, page.id, visit.body, kept);
  const changed: Writing = parsed.ok
    ? { kind: "writing", link, kept: withPage(kept, page.id, parsed) }
    : {
        kind: "writing",
        link,
        kept: withUnfinished(kept, page.id, parsed.entered),
        wrong: { page: page.id, errors: [...parsed.errors] },
      };
  await keepByLink(visit, changed);
  const next = parsed.ok ? nextPage(form, parsed.answers, page.id) : page;
  // The cookie lives as long again as what it opens.
  return redirect(next ? paths.referPage(next.id) : paths.referWrite, [
    { name: "referrer", value: visit.cookies.referrer },
  ]);
}

/** The page asked for, of what is being written now; nothing when nothing is. */
async function findAt(visit: PublicVisit): Promise<At | undefined> {
  const form = requestForm(visit.house.pack, "by-link");
  const page = findPage(form, visit.params["page"] ?? "");
  if (!page) throw notFound();
  const state = await findByLink(visit);
  return state?.kind === "writing" ? { form, page, state } : undefined;
}
