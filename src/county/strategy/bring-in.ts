import { withActor } from "../../foundation/access/index.ts";
import { isoDay } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { closeSession } from "../../foundation/identity/index.ts";
import { takeStep } from "../../foundation/process/index.ts";
import type { CleanFile } from "../../rooms/documents/index.ts";
import { figuresImportProcess, foresee, sendFigures } from "../../rooms/indicators/index.ts";
import { meetingsToCome, putPage } from "../../rooms/reports/index.ts";
import { addEvidence, findLook } from "../../rooms/strategy/index.ts";
import { sessionOf } from "../session-of.ts";
import { APPROVED, TOLD_EVIDENCE, WAITING, type ToldFigures } from "./told-figures.ts";

/** Who keeps the plan and the indicators, and who approves what comes in, by role. */
const ROLES = { keeper: "strategy-manager", second: "commissioner" } as const;

/**
 * Through the real steps: figures of surveys, one file approved and one that waits; what shows some commitments; and a page of the
 * plan put to the next meeting. A pack with other indicators, commitments or roles has what of it fits.
 */
export async function bringIn(house: House): Promise<void> {
  const keeper = await sessionOf(house, ROLES.keeper);
  const second = await sessionOf(house, ROLES.second);
  if (keeper !== undefined && second !== undefined) {
    const id = await bringFigures(house, keeper, APPROVED);
    if (id !== undefined)
      await withActor(house, second, (tx) =>
        takeStep(tx, figuresImportProcess, { thingId: id, step: "approve" }),
      );
    await bringFigures(house, keeper, WAITING);
    await showCommitments(house, keeper);
    await putToMeeting(house, keeper);
  }
  for (const token of [keeper, second]) if (token !== undefined) await closeSession(house, token);
}

/** @returns the file's thing; undefined where a row of it cannot stand here */
async function bringFigures(house: House, token: string, told: ToldFigures): Promise<string | undefined> {
  return withActor(house, token, async (tx) => {
    const year = Number(isoDay(house.now(), house.calendar).slice(0, 4)) - 1;
    const { faults, figures } = await foresee(tx, told.rows(year));
    if (faults.length > 0 || figures.length === 0) return undefined;
    return (await sendFigures(tx, { title: told.title, figures })).id;
  });
}

async function showCommitments(house: House, token: string): Promise<void> {
  await withActor(house, token, async (tx) => {
    const look = await findLook(tx);
    for (const [code, { answers, file }] of Object.entries(TOLD_EVIDENCE)) {
      const id = look?.ids.get(code);
      if (id === undefined) continue;
      const kept: CleanFile | undefined =
        file === undefined ? undefined : { mediaType: "text/plain", bytes: Buffer.from(file) };
      await addEvidence(tx, { id, code }, answers, kept);
    }
  });
}

async function putToMeeting(house: House, token: string): Promise<void> {
  await withActor(house, token, async (tx) => {
    const next = (await meetingsToCome(tx)).toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))[0];
    if (next && (await findLook(tx))) await putPage(tx, "delivery", next);
  });
}
