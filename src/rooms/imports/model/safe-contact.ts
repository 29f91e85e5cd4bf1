/** What a list says of how she may be reached, and as far as that can be relied on, as a way that she allows. */
export type SafeContact = {
  readonly way: string | undefined;
  readonly times: string | undefined;
  /** yyyy-mm-dd */
  readonly checked: string | undefined;
  /** None where the list does not say for certain how and when: then the gate stays shut. */
  readonly allowed: Allowed | undefined;
};

export type Allowed = {
  readonly channel: "phone" | "text";
  readonly address: string;
  /** "hh:mm". */
  readonly window: { readonly from: string; readonly to: string };
};

type Said = {
  readonly way: string | undefined;
  readonly times: string | undefined;
  readonly checked: string | undefined;
  readonly phone: string | undefined;
};

const CALLS = ["phone", "call", "telephone", "mobile", "phone call", "call mobile", "by phone"];
const TEXTS = ["text", "sms", "text message", "by text"];
const HOURS =
  /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\s*(?:-|–|to|until)\s*(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i;

/** Nothing where the list says nothing of it. */
export function readSafeContact({ way, times, checked, phone }: Said): SafeContact | undefined {
  if (way === undefined && times === undefined) return undefined;
  const said = (way ?? "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  const channel: Allowed["channel"] | undefined = CALLS.includes(said)
    ? "phone"
    : TEXTS.includes(said)
      ? "text"
      : undefined;
  const window = readHours(times ?? "");
  const allowed = channel && window && phone ? { channel, address: phone, window } : undefined;
  return { way, times, checked, allowed };
}

/** "9:30 to 14:00", "10am-12pm". Undefined for anything that could mean other hours. */
export function readHours(text: string): Allowed["window"] | undefined {
  const [, hour, minute, half, toHour, toMinute, toHalf] = HOURS.exec(text.trim()) ?? [];
  if (!hour || !toHour) return undefined;
  // "9 to 5" and "10 - 2pm" may mean either half of the day.
  const isPlain = half === undefined && toHalf === undefined;
  if (isPlain ? minute === undefined || toMinute === undefined : half === undefined || toHalf === undefined)
    return undefined;
  const from = toClock(hour, minute, half);
  const to = toClock(toHour, toMinute, toHalf);
  return from && to && from < to ? { from, to } : undefined;
}

function toClock(hour: string, minute = "00", half?: string): string | undefined {
  const said = Number(hour);
  if (half !== undefined && (said < 1 || said > 12)) return undefined;
  const value = half === undefined ? said : (said % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return value < 24 && Number(minute) < 60 ? `${String(value).padStart(2, "0")}:${minute}` : undefined;
}
