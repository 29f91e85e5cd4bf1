import type { Random } from "../../../src/county/random.ts";

/** What nobody would type into a form, and what a broken or hostile browser sends all the same. */
const STRANGE = [
  "",
  " ",
  "\0",
  "\u{d800}",
  "\u202E",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "2026-02-30",
  "__proto__",
  "constructor",
  "null",
  "' or 1=1 --",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "../../etc/passwd",
  "[object Object]",
  "new",
  "other",
  "yes",
  "none",
] as const;
const LONG = 20_000;
const TOO_LONG = 70_000;

export function hostileValue(random: Random): string {
  return random.weigh([
    [() => random.pick(STRANGE), 60],
    [() => random.uuid(), 12],
    [() => String.fromCodePoint(random.whole(1, 0x2_ffff)).repeat(random.whole(1, 40)), 18],
    [() => "x".repeat(LONG), 7],
    [() => "y ".repeat(TOO_LONG), 3],
  ])();
}
