import { conflict } from "../../../foundation/errors/index.ts";
import { choice, date, defineForm, is, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findTeam } from "../store/team.ts";
import { findWorkers } from "../store/workers.ts";

/** Asks who of the actor's own agency joins the worker, in what part, and a cover until when. */
export async function joinForm({ tx, thing }: StepContext): Promise<Form> {
  const already = new Set((await findTeam(tx, thing.id)).map(({ staffId }) => staffId));
  const workers = (await findWorkers(tx, thing.id)).filter(({ id }) => !already.has(id));
  if (workers.length === 0) throw conflict("Everybody at your service who works cases is on this team.");
  return defineForm({
    id: "case-join",
    version: 1,
    pages: [
      page({
        id: "who",
        title: "Who joins the team?",
        why: "They see this case and everything in it from now on, and she should know.",
        fields: {
          worker: choice({
            label: "Who?",
            options: workers.map(({ id, name, role }) => ({ value: id, label: name, hint: role })),
          }),
          part: choice({
            label: "As what?",
            options: [
              { value: "second-worker", label: "Second worker", hint: "Works with her beside the first." },
              { value: "cover", label: "Cover", hint: "Stands in while the first is away." },
              { value: "supervisor", label: "Supervisor", hint: "Reads along and advises." },
            ],
          }),
          until: date({ label: "Cover until", must: "future", when: is("part", "cover") }),
        },
      }),
    ],
  });
}

/** Asks who of the team, other than its worker and managers, no longer works on this case. */
export async function leaveForm({ tx, thing }: StepContext): Promise<Form> {
  const members = (await findTeam(tx, thing.id)).filter(({ capacity }) => capacity !== "worker");
  if (members.length === 0) throw conflict("Nobody but the worker is on this team.");
  return defineForm({
    id: "case-leave",
    version: 1,
    pages: [
      page({
        id: "who",
        title: "Who leaves the team?",
        why: "They can no longer open this case from then on. The worker is changed by allocating.",
        fields: {
          worker: choice({
            label: "Who?",
            options: members.map(({ staffId, name, capacity }) => ({
              value: staffId,
              label: name,
              hint: capacity,
            })),
          }),
        },
      }),
    ],
  });
}
