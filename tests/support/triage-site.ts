import { contactSite, type Row } from "./contact-site.ts";
import { tryStep, type Fields, type Page } from "./person.ts";

/** Somebody who asks for help and can be called at any hour. */
export const ASKS = { channel: "phone", phone: "+447700900123", times: { from: "00:00", to: "23:59" } };

/** The front door at work: a practitioner who takes what arrives and takes its steps. */
export async function triageSite() {
  const site = await contactSite();
  const { works, rows, arrives } = site;
  const door = await works("front-door-practitioner");
  const step = (url: string, fields?: Fields, browser = door): Promise<Page> => tryStep(browser, url, fields);
  /** A request that arrived by this door and was taken. */
  const taken = async (answers: object, kind = "need-help"): Promise<string> => {
    const id = await arrives(answers);
    if (kind !== "need-help") await rows("update front_door.contact set kind = $2 where id = $1", id, kind);
    await step(`/contacts/${id}/take`);
    return id;
  };
  const stepsOf = (id: string, name: string): Promise<Row[]> =>
    rows("select detail from process.step where thing_id = $1 and step = $2 order by id", id, name);
  /** What was checked with her was checked too long ago. */
  const makeStale = async (id: string): Promise<void> => {
    await rows(
      `update message.permission set verified_at = now() - interval '800 hours', expires_at = now() - interval '80 hours'
       where thing_id = $1`,
      id,
    );
  };
  return { ...site, door, step, taken, stepsOf, makeStale };
}
