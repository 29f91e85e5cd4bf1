import { redirect, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import { requestForm } from "../../forms/request-form.ts";
import { firstToFinish } from "../../model/kept-answers.ts";
import { paths } from "../../paths.ts";
import { findByLink, sendByLink, stopByLink } from "../../store/by-link-visit.ts";

/** POST /refer/send: sends what is complete; a second press leads to the same receipt. */
export async function sendWritten(visit: PublicVisit): Promise<Reply> {
  const state = await findByLink(visit);
  const secret = visit.cookies.referrer;
  if (state?.kind !== "writing" || !secret) return redirect(paths.referWrite);
  const form = requestForm(visit.house.pack, "by-link");
  if (firstToFinish(form, state.kept)) return redirect(paths.referWrite);
  const value = await sendByLink(visit, secret, state);
  return redirect(paths.referWrite, [{ name: "referrer", value }]);
}

/** POST /refer/stop: deletes what was written, and the cookie. */
export async function stopWriting(visit: PublicVisit): Promise<Reply> {
  await stopByLink(visit);
  return redirect(paths.refer, [{ name: "referrer", value: undefined }]);
}
