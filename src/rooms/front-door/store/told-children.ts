import { notFound } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findLinkLines, sayAge } from "../../relationships/index.ts";
import { openContactRow, type Contact } from "./contact.ts";
import { findKept } from "./kept.ts";

type ToldChild = NonNullable<Contact["answers"]["professional"]>["children"][number];

/**
 * What the form of a child begins with: the first child whom whoever referred her told of by name and who is not linked yet,
 * so that nobody types again what was told.
 */
export async function nextToldChild({ tx, thing }: StepContext): Promise<Answers> {
  if (thing.personId === undefined) return {};
  const told = toldChildren(await readContact({ tx, thing }));
  if (told.length === 0) return {};
  const linked = (await findLinkLines(tx, thing.personId)).map(({ name }) => plain(name));
  const next = told.find(({ name = "" }) => name !== "" && !linked.includes(plain(name)));
  return next ? asAnswers(next) : {};
}

/** What was said of her children, above the form that adds one; nothing where nothing was. */
export async function sayToldChildren({ tx, thing }: StepContext): Promise<string> {
  const contact = await readContact({ tx, thing });
  const told = toldChildren(contact).map(({ name = "a child", age, relation, school }) =>
    [name, age === undefined ? undefined : sayAge(age), relation, school].filter(Boolean).join(", "),
  );
  const said = [contact.answers.childrenWho, ...told].filter((one) => one !== undefined && one !== "");
  return said.length === 0 ? "" : `Told so far: ${said.join("; ")}.`;
}

/** Read once for the form and what stands above it. */
async function readContact(context: StepContext): Promise<Contact> {
  const kept = await findKept(context);
  if (!kept) throw notFound();
  return openContactRow(context.tx, kept);
}

function toldChildren({ answers: { professional } }: Contact): readonly ToldChild[] {
  return professional?.children ?? [];
}

/** A name told as one is taken apart at its last space; it stands there to be put right. */
function asAnswers({ name = "", born }: ToldChild): Answers {
  const at = name.trim().lastIndexOf(" ");
  const [given, family] = at < 0 ? [name.trim(), ""] : [name.trim().slice(0, at), name.trim().slice(at + 1)];
  return { given, ...(family ? { family } : {}), ...(born ? { born } : {}) };
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
