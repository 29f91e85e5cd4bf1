const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A birth date (yyyy-mm-dd) as people read it: "3 Feb 1990". What is no such date stands as it is. */
export function writeBorn(born: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(born) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? born : `${Number(day)} ${name} ${year}`;
}
