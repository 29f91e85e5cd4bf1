import { asItStands, perTransaction } from "../../../foundation/access/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findCharacteristics } from "../../people/index.ts";
import { DECLINED, fieldOf } from "../forms/about-form.ts";
import { openContactRow, type Contact } from "./contact.ts";
import { findKept } from "./kept.ts";

/** For one transaction: the form and what stands above it ask the same. */
const said = perTransaction<Answers>();

/**
 * What the form about her begins with: district and forms as they stand, and of what she was not asked yet what whoever
 * referred her said, so that nobody asks or types again what was told. Nothing of it counts before it is kept.
 */
export function saidOfHerAlready(context: StepContext): Promise<Answers> {
  const { tx, thing } = context;
  return said.get(tx, asItStands(thing), () => readSaid(context));
}

async function readSaid(context: StepContext): Promise<Answers> {
  const { tx, thing } = context;
  const kept = await findKept(context);
  if (!kept || thing.personId === undefined) return {};
  const asked = (await findCharacteristics(tx, thing.personId)).map(({ characteristic }) => characteristic);
  return toldOfHer(tx.house.pack, openContactRow(tx, kept), asked);
}

/** That some of it was said by whoever referred her, above the form; nothing where it was not. */
export async function sayWhoSaid(context: StepContext): Promise<string> {
  const begins = await saidOfHerAlready(context);
  if (Object.keys(begins).length === 0) return "";
  return "What was told already is filled in. Go through it with her and change what is not so.";
}

/**
 * The same, given which characteristics she was asked about before: those are put right only, and begin empty. Pure.
 */
function toldOfHer(pack: Pack, contact: Told, asked: readonly string[]): Answers {
  const { answers, district, forms } = contact;
  const ofHer = pack.characteristics
    .filter(({ id }) => !asked.includes(id))
    .flatMap(({ id, several, options }): [string, Answers[string]][] => {
      const offered = options.filter((option) => option.id !== DECLINED).map((option) => option.id);
      const told = [answers.professional?.about[id] ?? []].flat().filter((one) => offered.includes(one));
      if (told.length === 0) return [];
      return [[fieldOf(id), several ? told : told[0]]];
    });
  return {
    ...(district && pack.districts.some(({ id }) => id === district) ? { district } : {}),
    ...(forms.length > 0 ? { "forms-of-harm": [...forms] } : {}),
    ...Object.fromEntries(ofHer),
  };
}

type Told = Pick<Contact, "answers" | "district" | "forms">;
