import { createHash } from "node:crypto";
import { isSecretPlace, type Pack, type Service } from "../../../foundation/pack/index.ts";

const DAYS = { mon: "MO", tue: "TU", wed: "WE", thu: "TH", fri: "FR", sat: "SA", sun: "SU" } as const;
const COUNTRY = "GB";

/**
 * The directory in the shape of Open Referral UK (HSDS 3), a part of it: one page with every service, its organisation,
 * telephone, hours, area, languages, and where anyone may come. The same pack always gives the same ids. Nothing about a
 * place that is kept secret is in it, even if a pack had it (SAFETY 68).
 */
export function openReferral(pack: Pack) {
  const contents = pack.services.map((service) => serviceOf(pack, service));
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function serviceOf(pack: Pack, service: Service) {
  const { ages, note } = service.whoFor;
  const id = (...of: string[]): string => uuid(pack.partnership.id, service.id, ...of);
  return {
    id: id("service"),
    name: service.name,
    description: service.what,
    status: "active",
    ...(service.website && { url: service.website }),
    ...(service.access?.includes("interpreters") && { interpretation_services: "Works with interpreters." }),
    ...(service.whenYouCall && { application_process: service.whenYouCall.join(" ") }),
    ...(service.cost && { fees_description: service.cost }),
    ...(note && { eligibility_description: note }),
    minimum_age: ages.from,
    ...(ages.to !== undefined && { maximum_age: ages.to }),
    ...(service.checkBeforeLiveUse && {
      alert: `Not checked with the service yet. Source: ${service.source}`,
    }),
    organization: organizationOf(pack, service),
    phones: service.phone ? [{ id: id("phone"), number: service.phone, type: "voice" }] : [],
    schedules: schedulesOf(service, id),
    service_areas: areasOf(pack, service).map((name) => ({ id: id("area", name), name })),
    languages: service.languages.map((language) => ({
      id: id("language", language),
      name: pack.characteristics
        .find((each) => each.id === "language")
        ?.options.find((option) => option.id === language)?.label,
    })),
    service_at_locations:
      isSecretPlace(service) || !service.place ? [] : [locationOf(service, service.place, id)],
  };
}

function organizationOf({ agencies, partnership }: Pack, { agency }: Service) {
  const name = agencies.find(({ id }) => id === agency)?.name ?? "";
  return { id: uuid(partnership.id, agency, "organization"), name, description: name };
}

/** Weekly, in the time of the wall. Hours past midnight close on the day after; bank holidays are said in words. */
function schedulesOf({ hours = [], bankHolidays }: Service, id: MakeId) {
  return hours.map(({ days, from, to, pastMidnight }, index) => {
    const weekdays = days.flatMap((day) => (day === "bank-holiday" ? [] : DAYS[day]));
    return {
      id: id("schedule", String(index)),
      ...(weekdays.length > 0 && { freq: "WEEKLY", byday: weekdays.join(",") }),
      opens_at: from,
      closes_at: to,
      description: [
        ...(pastMidnight ? ["Closes on the day after it opens."] : []),
        days.includes("bank-holiday") ? "Holds on bank holidays." : HOLIDAYS[bankHolidays ?? "not-given"],
      ].join(" "),
    };
  });
}

const HOLIDAYS = {
  "as-usual": "Holds on bank holidays too.",
  closed: "Closed on bank holidays.",
  "own-hours": "Other hours on bank holidays.",
  "not-given": "Bank holidays: not given.",
} as const;

function areasOf({ districts, partnership }: Pack, service: Service): string[] {
  if (service.countywide) return [partnership.place];
  return districts.filter(({ id }) => service.districts?.includes(id)).map(({ name }) => name);
}

function locationOf({ name, access = [] }: Service, place: Place, id: MakeId) {
  return {
    id: id("service-at-location"),
    location: {
      id: id("location"),
      location_type: "physical",
      name,
      addresses: [
        {
          id: id("address"),
          address_1: place.address,
          city: place.town,
          state_province: "",
          postal_code: place.postcode,
          country: COUNTRY,
          address_type: "physical",
        },
      ],
      accessibility: access.includes("step-free") ? [{ id: id("step-free"), description: "Step-free" }] : [],
    },
  };
}

/** An id that follows from what it names, in the form of a UUID (version 8: of our own making). */
function uuid(...of: string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(of)).digest("hex");
  const variant = ((parseInt(hash[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

type MakeId = (...of: string[]) => string;
type Place = NonNullable<Service["place"]>;
