import { notFound } from "../../../../foundation/errors/index.ts";
import {
  findPage,
  parsePageKeeping,
  QuestionPage,
  type Form,
  type Page,
} from "../../../../foundation/forms/index.ts";
import { redirect, staffPage, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { requestForm } from "../../forms/request-form.ts";
import type { Writing } from "../../model/by-link-state.ts";
import { withEntered } from "../../model/kept-answers.ts";
import { RemarkLine } from "../../../partnership/index.ts";
import { paths } from "../../paths.ts";
import { findByLink, keepByLink } from "../../store/by-link-visit.ts";
import { BACK, isBack, pageAfter } from "../back.ts";

type At = { readonly form: Form; readonly page: Page; readonly state: Writing };

/** GET /refer/write/:page: one page, with what was wrong with it when it was last sent. */
export async function showByLink(visit: PublicVisit): Promise<Reply> {
  const at = await findAt(visit);
  if (!at) return redirect(paths.referWrite);
  const { form, page, state } = at;
  const { kept, wrong } = state;
  const errors = wrong?.page === page.id ? wrong.errors : undefined;
  return staffPage({
    title: page.title,
    hasErrors: errors !== undefined,
    content: (
      <>
        <QuestionPage
          form={form}
          page={page}
          answers={kept.answers}
          entered={kept.unfinished[page.id]}
          errors={errors}
          whyBeside
          action={paths.referPage(page.id)}
          csrf={visit.csrf}
          secondary={[BACK]}
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
  const changed = withEntered(kept, page, parsed);
  const isRefused = !parsed.ok && !isBack(visit.body);
  await keepByLink(visit, {
    kind: "writing",
    link,
    kept: changed,
    ...(isRefused && { wrong: { page: page.id, errors: [...parsed.errors] } }),
  });
  const next = isRefused ? page : pageAfter(visit.body, form, changed, page);
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
