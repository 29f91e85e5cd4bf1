import { MONTH_NAMES } from "../../../foundation/clock/index.ts";
import type { Received } from "../../cases/index.ts";
import type { Told } from "../../people/index.ts";
import type { Row } from "../model/read-row.ts";

/** What a row tells of whom it is about. */
export function toTold(row: Row): Omit<Told, "thingId"> {
  const { names, born, phones, emails, address, language } = row;
  const details = { born, phone: phones[0], email: emails[0], address, language };
  return { names, details: withoutNothing(details) };
}

/** Further numbers and addresses of hers: what is told is one of a kind at a time. */
export function toFurtherTold({ phones, emails }: Row): Omit<Told, "thingId">[] {
  return [
    ...phones.slice(1).map((phone) => ({ names: [], details: { phone } })),
    ...emails.slice(1).map((email) => ({ names: [], details: { email } })),
  ];
}

/**
 * What stands in her case. How she may be reached is under names of its own: hours of a list, asked who knows when, are not
 * taken for hours she said (SAFETY 21).
 */
export function toReceived(row: Row): Received {
  const { names, born, language, number, opened, note, safe } = row;
  const [first] = names;
  const safeContact = withoutNothing({
    "How, as the list says": safe?.way,
    "When, as the list says": safe?.times,
    "Last checked with her, as the list says": safe?.checked && writeDay(safe.checked),
  });
  const brought = withoutNothing({ number, opened: opened && writeDay(opened), note });
  return {
    ...withoutNothing({
      name: first && `${first.given} ${first.family}`.trim(),
      born: born && writeDay(born),
      interpreter: language,
    }),
    ...(Object.keys(safeContact).length > 0 ? { safeContact } : {}),
    brought,
  };
}

/** yyyy-mm-dd as people read it: "23 April 1985". */
function writeDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ""} ${year ?? ""}`;
}

function withoutNothing<K extends string>(
  values: Readonly<Record<K, string | undefined>>,
): Partial<Record<K, string>> {
  const told = Object.entries<string | undefined>(values).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  return Object.fromEntries(told) as Partial<Record<K, string>>;
}
