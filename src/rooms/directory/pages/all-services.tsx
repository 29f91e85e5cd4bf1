import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import type { Pack, Service } from "../../../foundation/pack/index.ts";
import { sayTo } from "../../public-door/index.ts";
import { fillIn } from "../model/fill-in.ts";
import { districtName, listed } from "./say-reason.ts";
import { ServiceRows } from "./service-rows.tsx";

/** Every service by where it works, what can be called at once first; those for people who harm by themselves. */
export function AllServices({ visit }: { visit: PublicVisit }): VNode {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const others = pack.services.filter(({ audience }) => audience !== "people-causing-harm");
  const own = pack.services.filter(({ audience }) => audience === "people-causing-harm");
  const groups = [
    {
      heading: fillIn(finder.groupEverywhere, { place: pack.partnership.place }),
      services: others.filter(({ countywide }) => countywide),
    },
    ...byDistricts(others).map(({ districts, services }) => ({
      heading: fillIn(finder.groupOnlyIn, {
        label: listed(
          visit,
          districts.map((id) => districtName(pack, id)),
          finder.groupOnlyIn,
        ),
      }),
      services,
    })),
    { heading: finder.groupOwn, services: own },
  ];
  return (
    <>
      {groups
        .filter(({ services }) => services.length > 0)
        .map(({ heading, services }) => (
          <>
            <h2 class="govuk-heading-m">{heading}</h2>
            <ServiceRows visit={visit} rows={callableFirst(services).map((service) => ({ service }))} />
          </>
        ))}
      <Police pack={pack} />
    </>
  );
}

/** The police, who are in no list of services. */
function Police({ pack }: { pack: Pack }): VNode {
  const { finder } = pack.words;
  return (
    <>
      <h2 class="govuk-heading-m">{finder.policeHeading}</h2>
      <p class="govuk-body">{sayTo(pack, finder.police)}</p>
    </>
  );
}

function byDistricts(services: readonly Service[]): { districts: readonly string[]; services: Service[] }[] {
  const local = services.filter(({ countywide }) => !countywide);
  const keys = [...new Set(local.map(({ districts = [] }) => districts.toSorted().join()))];
  return keys.map((key) => ({
    districts: key.split(","),
    services: local.filter(({ districts = [] }) => districts.toSorted().join() === key),
  }));
}

function callableFirst(services: readonly Service[]): Service[] {
  return services.toSorted((a, b) => Number(b.phone !== undefined) - Number(a.phone !== undefined));
}
