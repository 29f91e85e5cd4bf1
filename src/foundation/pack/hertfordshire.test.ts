import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CASE_PERMISSIONS, EMPLOYER_CATEGORIES, getThreshold, loadPack, PERMISSIONS } from "./index.ts";
import { pageAge } from "./page-age.ts";
import { gradeOf } from "./reading-age.ts";
import { HERTFORDSHIRE } from "./testing/copied-pack.ts";

describe("the Hertfordshire pack", () => {
  const pack = loadPack(HERTFORDSHIRE);

  it("is valid, and cannot be changed while the system runs", () => {
    assert.ok(Object.isFrozen(pack) && Object.isFrozen(pack.agencies[0]?.teams));
    assert.throws(() => Object.assign(pack.partnership, { name: "Another" }), TypeError);
  });

  it("has the ten districts, each with its own council, code and population", () => {
    assert.equal(pack.districts.length, 10);
    const councils = pack.agencies.filter(({ kind }) => kind === "local-authority").map(({ id }) => id);
    assert.deepEqual(new Set(pack.districts.map(({ council }) => council)), new Set(councils));
    const people = pack.districts.reduce((sum, { population }) => sum + (population?.value ?? 0), 0);
    assert.ok(
      Math.abs(people - 1_199_000) < 2_000,
      `${people} people, where the census counted about 1,199,000`,
    );
  });

  it("gives the numbers and hours that the constabulary gives", () => {
    // 01632 960 is kept free for fiction.
    const real = pack.services.filter(({ phone }) => phone && !phone.startsWith("01632 960"));
    const phones = Object.fromEntries(real.map(({ id, phone }) => [id, phone]));
    assert.deepEqual(phones, {
      helpline: "08 088 088 088",
      sarc: "0808 178 4448",
      "rape-crisis": "01707 276512",
    });
    const hours = pack.services.find(({ id }) => id === "helpline")?.hours;
    assert.deepEqual(
      hours?.map(({ days, from, to }) => `${days[0]}-${days.at(-1)} ${from}-${to}`),
      ["mon-fri 09:00-21:00", "sat-sun 09:00-16:00"],
    );
  });

  it("says of every number that is made up, and of every place, that they are", () => {
    for (const { id, phone, place, source } of pack.services) {
      if (phone?.startsWith("01632 960")) assert.match(source, /^fictional|in development/, id);
      if (place) assert.match(`${place.address} ${place.postcode}`, /made up\) ZZ99/, id);
    }
  });

  it("has several dozen plain questions, each in words of its own", () => {
    assert.ok(pack.plainQuestions.length >= 48);
    const said = pack.plainQuestions.flatMap(({ ask, alsoSaid = [] }) => [ask, ...alsoSaid]);
    assert.equal(new Set(said.map((text) => text.toLowerCase())).size, said.length);
    assert.ok(pack.plainQuestions.filter(({ isOffered }) => isOffered).length <= 12);
  });

  it("marks every service as still to be checked, and says where each comes from", () => {
    for (const { id, checkBeforeLiveUse, source } of pack.services) {
      assert.ok(checkBeforeLiveUse, id);
      assert.match(source, /Constabulary|Strategy|^fictional, for demonstration$/, id);
    }
  });

  it("has a service for every form of abuse, or for the wider form it is part of", () => {
    const served = new Set(pack.services.flatMap(({ forms }) => forms));
    const unserved = pack.formsOfVawg.filter(
      ({ id, partOf }) => !served.has(id) && !(partOf && served.has(partOf)),
    );
    // These have referral paths of their own, or no service is named for them: unmet need, and shown as such.
    assert.deepEqual(unserved.map(({ id }) => id).sort(), ["femicide", "sexual-exploitation", "trafficking"]);
  });

  it("has the risk tool's 24 topics once each, with judgement asked for where practice asks for it", () => {
    const tool = pack.riskTools.find(({ key }) => key === "domestic-abuse-24");
    assert.equal(new Set(tool?.items.map(({ key }) => key)).size, 24);
    const triggers = tool?.items.flatMap((item) =>
      item.triggers ? [`${item.key}: ${item.triggers.join()}`] : [],
    );
    assert.deepEqual(triggers, [
      "isolation: honour-screen",
      "stalking: stalking-screen",
      "others-threaten: honour-screen",
    ]);
    const overrides = tool?.items.flatMap((item) => (item.override ? [item.key] : []));
    assert.ok(
      ["stalking", "strangulation", "threats-to-kill", "very-frightened"].every((key) =>
        overrides?.includes(key),
      ),
    );
    assert.equal(getThreshold(pack, "risk.high").value, 14);
  });

  it("has twenty-five roles, which together use every permission", () => {
    assert.equal(pack.roles.length, 25);
    const held = new Set(pack.roles.flatMap(({ permissions }) => permissions));
    assert.deepEqual([...held].sort(), Object.keys(PERMISSIONS).sort());
  });

  it("lets neither administrators, commissioners nor information governance open anything about a person", () => {
    for (const id of ["system-administrator", "commissioner", "information-governance-officer"]) {
      const role = pack.roles.find((one) => one.id === id);
      assert.deepEqual(
        role?.permissions.filter((permission) => CASE_PERMISSIONS.includes(permission)),
        [],
        id,
      );
    }
  });

  it("covers every answer of the employer's question by at least one agency", () => {
    const covered = new Set(pack.agencies.map(({ coversEmployersQuestion }) => coversEmployersQuestion));
    for (const category of EMPLOYER_CATEGORIES) assert.ok(covered.has(category));
  });

  it("keeps immigration status and recourse masked, unshared, and from the police", () => {
    for (const id of ["immigration-status", "recourse"]) {
      const found = pack.characteristics.find((one) => one.id === id);
      assert.deepEqual(
        [found?.masked, found?.sharedByDefault, found?.neverShownTo],
        [true, false, ["police"]],
        id,
      );
    }
  });

  it("has the bank holidays of England and Wales: eight a year, Easter where the calendar puts it", () => {
    const dates = pack.bankHolidays.days.map(({ date }) => date);
    for (const year of [2025, 2026, 2027, 2028]) {
      assert.equal(dates.filter((date) => date.startsWith(`${year}-`)).length, 8, `${year}`);
      const easter = easterSunday(year);
      assert.ok(
        dates.includes(shift(easter, -2)) && dates.includes(shift(easter, 1)),
        `Easter ${year} is ${easter}`,
      );
      for (const [month, isLast] of [
        ["05", false],
        ["05", true],
        ["08", true],
      ] as const) {
        assert.ok(dates.includes(monday(year, month, isLast)), `${year}-${month}`);
      }
    }
  });

  it("sends nothing that says what kind of service writes, by words or by the address it comes from", () => {
    const telling = /support|service|case|help|safe|fanlight|herts|sunflower/i;
    for (const { key, subject, text } of pack.messages.texts) {
      assert.doesNotMatch(`${subject} ${text}`, telling, key);
    }
    assert.equal(pack.messages.sender.name, pack.partnership.publicSiteName, "the name she has seen");
  });

  it("speaks to the public in words that a child of eleven can read", () => {
    // The names of the days are no sentences, and nobody can make them shorter.
    const { days: _days, ...spoken } = pack.words;
    for (const [section, texts] of Object.entries(spoken)) {
      const sentences = Object.values(texts).flat();
      assert.ok(gradeOf(sentences) <= 5, `${section} is for grade ${gradeOf(sentences).toFixed(1)}`);
      for (const long of sentences.filter((text) => text.split(" ").length >= 8)) {
        assert.ok(gradeOf([long]) <= 8.5, `grade ${gradeOf([long]).toFixed(1)}: ${long}`);
      }
    }
  });

  it("has pages that a child of eleven can read, whatever the services and laws are called", () => {
    for (const page of pack.content) {
      const age = pageAge(pack, page);
      assert.ok(age <= 11, `${page.id} is for the age of ${age.toFixed(1)}`);
    }
  });

  it("has a page on every form of abuse, and each page leads on to others", () => {
    const covered = new Set(pack.content.flatMap(({ forms }) => forms));
    assert.deepEqual(
      pack.formsOfVawg.map(({ id }) => id).filter((id) => !covered.has(id)),
      [],
    );
    for (const { id, seeAlso } of pack.content) assert.ok(seeAlso && !seeAlso.includes(id), id);
  });

  it("speaks to children and young people in words that a child of nine can read", () => {
    const sentences = Object.values(pack.words.young).flat();
    assert.ok(gradeOf(sentences) <= 3, gradeOf(sentences).toFixed(1));
    for (const long of sentences.filter((text) => text !== pack.words.young.employerQuestion)) {
      assert.ok(gradeOf([long]) <= 5.5, `grade ${gradeOf([long]).toFixed(1)}: ${long}`);
    }
  });
});

/** Easter Sunday by the anonymous Gregorian algorithm, as year-month-day. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return `${year}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, "0")}`;
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first or last Monday of a month that has 31 days. */
function monday(year: number, month: string, isLast: boolean): string {
  const days = Array.from(
    { length: 31 },
    (_, index) => `${year}-${month}-${String(index + 1).padStart(2, "0")}`,
  );
  const mondays = days.filter((date) => new Date(`${date}T12:00:00Z`).getUTCDay() === 1);
  return (isLast ? mondays.at(-1) : mondays[0]) ?? "";
}
