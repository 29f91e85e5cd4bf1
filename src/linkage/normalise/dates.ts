const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Dates that systems write when they know none. */
const FILLERS = new Set([19000101, 19010101, 18000101, 18991230, 18991231, 11111111, 99991231, 10101]);

/**
 * A date of birth as one number, yyyymmdd; month and day are 00 where only the year (or year and month) is given. Reads ISO dates
 * with or without time, eight digits, day-month-year in figures (British order; the other where only that exists), months by name,
 * two-digit years (none in the future of `latestYear`), and lone years.
 * @returns undefined for what is no date at all. A date that does not exist (31 February) keeps its figures, `exists` false: one
 * wrong figure can still be compared with the right ones.
 */
export function readDate(text: string, latestYear = 2030): ReadDate | undefined {
  const plain = text.trim().toLowerCase();
  if (plain.length === 0 || plain.length > 40) return undefined;
  const found =
    fromIso(plain) ?? fromFigures(plain, latestYear) ?? fromWords(plain, latestYear) ?? fromYear(plain);
  if (found === undefined || FILLERS.has(found.ymd)) return undefined;
  const year = Math.floor(found.ymd / 10000);
  return year < 1700 || year > latestYear + 70 ? undefined : found;
}

/** The number of `readDate` as text: yyyy-mm-dd, yyyy-mm or yyyy. */
export function dateText(ymd: number): string {
  const [year, month, day] = [Math.floor(ymd / 10000), Math.floor(ymd / 100) % 100, ymd % 100];
  const parts = month === 0 ? [] : day === 0 ? [month] : [month, day];
  return [String(year).padStart(4, "0"), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

function fromIso(text: string): ReadDate | undefined {
  const match =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:[t ].*)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (match[3] !== undefined && year > 1231 && year < 1700) return undefined;
  if (year <= 1231 || (year >= 3112 && Number(text.slice(4, 8)) > 1700)) return undefined;
  return dated(year, month, day);
}

function fromFigures(text: string, latest: number): ReadDate | undefined {
  const match =
    /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{2}|\d{4})(?:[t ,].*)?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? "", latest)];
  return second > 12 && first <= 12 ? dated(year, first, second) : dated(year, second, first);
}

function fromWords(text: string, latest: number): ReadDate | undefined {
  const name = /[a-z]{3,}/.exec(text.replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/g, ""))?.[0];
  const month = name === undefined ? 0 : MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === 0) return undefined;
  const figures = text.match(/\d+/g) ?? [];
  const year = figures.find((part) => part.length === 4) ?? (figures.length === 2 ? figures[1] : undefined);
  if (year === undefined) return undefined;
  const day = figures.find((part) => part !== year && part.length <= 2);
  return dated(fullYear(year, latest), month, Number(day ?? 0));
}

function fromYear(text: string): ReadDate | undefined {
  const match = /^(?:c|ca|circa|about|abt|est|b)?\.? ?(\d{4})(?:\.0)?$/.exec(text);
  return match === null ? undefined : { ymd: Number(match[1]) * 10000, exists: true };
}

function fullYear(text: string, latest: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return 2000 + year > latest ? 1900 + year : 2000 + year;
}

function dated(year: number, month: number, day: number): ReadDate {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && !isLeap ? 28 : (LENGTHS[month - 1] ?? 0);
  return {
    ymd: year * 10000 + month * 100 + day,
    exists: month <= 12 && day <= longest && (month > 0 || day === 0),
  };
}

type ReadDate = { readonly ymd: number; readonly exists: boolean };
