/** One day in a calendar. */
export type CalendarDay = {
  readonly id: string;
  /** Year-month-day. */
  readonly day: string;
  readonly title: string;
  readonly isCancelled: boolean;
};

const LINE = 74;

/** An iCalendar file (RFC 5545) of whole days, made at a moment. Only what it is given is in it: no agenda, and nobody's name. */
export function calendarFile(days: readonly CalendarDay[], at: Date): string {
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fanlight//Meetings//EN",
    ...days.flatMap(({ id, day, title, isCancelled }) => [
      "BEGIN:VEVENT",
      `UID:${id}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `SUMMARY:${escape(title)}`,
      ...(isCancelled ? ["STATUS:CANCELLED"] : []),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
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
