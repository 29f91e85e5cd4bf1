/**
 * What a referral or a case passed on about its person, for readers who may not see what she said at the front door.
 * Times are hours on the wall ("hh:mm"); `born` is a date as people read it.
 */
export type PassedOn = {
  readonly name: string | undefined;
  readonly born: string | undefined;
  readonly language: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly at: Date;
};

const HOURS = /^(\d\d:\d\d) to (\d\d:\d\d)$/;

/** What went with a referral, as a person's page reads it. */
export function toPassedOn({ name, born, interpreter, safeContact }: Snapshot, at: Date): PassedOn {
  const [, from, to] = HOURS.exec(safeContact?.["When"] ?? "") ?? [];
  return { name, born, language: interpreter, from, to, at };
}

/** The latest of several; what an earlier one told and it did not, stays told. */
export function latestPassedOn(all: readonly PassedOn[]): PassedOn | undefined {
  const [latest, ...earlier] = all.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (!latest) return undefined;
  const told = (field: "name" | "born" | "language"): string | undefined =>
    latest[field] ?? earlier.find((one) => one[field] !== undefined)?.[field];
  return { ...latest, name: told("name"), born: told("born"), language: told("language") };
}

type Snapshot = {
  readonly name?: string | undefined;
  readonly born?: string | undefined;
  readonly interpreter?: string | undefined;
  readonly safeContact?: Readonly<Record<string, string>> | undefined;
};
