/** One day in a calendar. */
export type CalendarDay = {
  readonly id: string;
  /** Year-month-day. */
  readonly day: string;
  readonly title: string;
  /** From when to when, where that is known: else it is the whole day. */
  readonly hours?: { readonly from: Date; readonly to: Date } | undefined;
  readonly place?: string | undefined;
  readonly isCancelled: boolean;
};

const LINE = 74;

/**
 * An iCalendar file (RFC 5545) of days, made at a moment: whole ones, or hours as instants, which every calendar shows in its own zone.
 * Only what it is given is in it: no agenda, and nobody's name.
 */
export function calendarFile(days: readonly CalendarDay[], at: Date): string {
  const stamp = instant(at);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fanlight//Meetings//EN",
    ...days.flatMap(({ id, day, title, hours, place, isCancelled }) => [
      "BEGIN:VEVENT",
      `UID:${id}`,
      `DTSTAMP:${stamp}`,
      ...(hours
        ? [`DTSTART:${instant(hours.from)}`, `DTEND:${instant(hours.to)}`]
        : [`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`]),
      `SUMMARY:${escape(title)}`,
      ...(place ? [`LOCATION:${escape(place)}`] : []),
      ...(isCancelled ? ["STATUS:CANCELLED"] : []),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** No line is longer than 75 octets: what is more goes on in the next, after a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > LINE) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n ");
}
