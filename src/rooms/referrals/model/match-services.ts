import type { Pack, RiskLevel, Service } from "../../../foundation/pack/index.ts";

/** What is known of a need when services are looked for. */
export type Need = {
  readonly risk: RiskLevel | undefined;
  readonly language: string | undefined;
  /** Answers to "does anyone close to her work for ...?": never sent there without her word (SAFETY 50). */
  readonly employers: readonly string[];
};

export type Match = {
  readonly service: Service;
  readonly fits: readonly string[];
  readonly doesNot: readonly string[];
};

/** Services that take referrals for people who were harmed, best fit first, each with its reasons for and against. */
export function matchServices(pack: Pack, need: Need): Match[] {
  return pack.services
    .filter(
      ({ acceptsReferrals, team, audience }) => acceptsReferrals && team && audience === "people-harmed",
    )
    .filter((service) => !isBarred(pack, service, need))
    .map((service) => explain(pack, service, need))
    .toSorted((a, b) => a.doesNot.length - b.doesNot.length || b.fits.length - a.fits.length);
}

function isBarred(pack: Pack, service: Service, { employers }: Need): boolean {
  const agency = pack.agencies.find(({ id }) => id === service.agency);
  const category = agency?.coversEmployersQuestion;
  return category !== undefined && category !== "support" && employers.includes(category);
}

function explain(pack: Pack, service: Service, { risk, language }: Need): Match {
  const fits: string[] = [];
  const doesNot: string[] = [];
  if (risk) (service.riskLevels.includes(risk) ? fits : doesNot).push(`${risk} risk`);
  if (language) {
    const speaks = service.languages.some((each) => each === language.toLowerCase());
    (speaks ? fits : doesNot).push(
      speaks ? `speaks ${language}` : `no ${language} speaker: book an interpreter`,
    );
  }
  fits.push(
    service.countywide ? "the whole county" : `serves ${districtNames(pack, service.districts ?? [])}`,
  );
  return { service, fits, doesNot };
}

function districtNames(pack: Pack, ids: readonly string[]): string {
  return pack.districts
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(", ");
}
