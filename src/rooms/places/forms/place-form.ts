import {
  any,
  choice,
  choices,
  defineForm,
  is,
  page,
  type Answers,
  type Page,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { aboutPages } from "./about-pages.ts";
import { cellField } from "./cell-field.ts";
import { codeOptions } from "./code-options.ts";
import { ALONE, BEHAVIOUR, DAYLIGHT, ENVIRONMENT, HAPPENED, NONE, NOT_REPORTED } from "../model/codes.ts";

/** The answer that leads to the map in place of a name. */
export const ON_MAP = "map";

/** The pages where a map stands as well. */
export const DISTRICT_PAGE = "where";
export const SPOT_PAGE = "spot";

type FormPack = Pick<Pack, "words" | "districts" | "places" | "characteristics" | "partnership">;

/**
 * What someone is asked who tells of a place: where, what it is like, what happened, when roughly; only answers that are
 * listed, so that nobody writes about people. After where, all but one thing about what is wrong there may be left empty.
 * @param isAtOnce all of it on one page, where nothing is kept: without the map, which is a page of its own
 */
export function placeForm(pack: FormPack, isAtOnce = false) {
  return defineForm({
    id: "place",
    version: 1,
    title: pack.words.start.tellAboutPlace,
    neutral: true,
    pages: [
      ...wherePages(pack, isAtOnce),
      ...whatPages(pack),
      ...whenPages(pack),
      ...aboutPages(pack, isAtOnce),
    ],
  });
}

/** The page that asks for the named place of a district. */
function nearPage(district: string): string {
  return `near-${district}`;
}

/** The field with the named place of a district, or that it is shown on the map. */
export function nearField(district: string): string {
  return `near${district.replaceAll(/(?:^|-)([a-z0-9])/g, (_all, first: string) => first.toUpperCase())}`;
}

/** The field with the hexagon that was chosen on the map. */
export const CELL_FIELD = "cell";

/** The district that was chosen; empty until one is. */
export function districtOf(answers: Answers): string {
  const district = answers["district"];
  return typeof district === "string" ? district : "";
}

/** The named place that was chosen, or that the map was. */
export function nearOf(answers: Answers): string | undefined {
  const near = answers[nearField(districtOf(answers))];
  return typeof near === "string" ? near : undefined;
}

/** The field where whoever said only where is asked what is wrong there. */
export const MATTER_FIELD = "behaviour";

/** Whether nothing was said of what is wrong there. That it only does not feel safe is said too. */
export function saysOnlyWhere({ environment, behaviour }: Answers): boolean {
  const about = Array.isArray(environment) ? environment.filter((code) => code !== NONE) : [];
  return about.length === 0 && !(Array.isArray(behaviour) && behaviour.length > 0);
}

function wherePages(pack: FormPack, isAtOnce: boolean): Page[] {
  const { places: words } = pack.words;
  const district = page({
    id: DISTRICT_PAGE,
    title: words.districtQuestion,
    why: words.districtWhy,
    fields: {
      district: choice({
        label: words.districtQuestion,
        options: pack.districts.map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
  });
  const near = pack.districts.map(({ id }) => nearPageOf(pack, id, isAtOnce));
  const shown = pack.districts.map(({ id }) => is(nearField(id), ON_MAP));
  const spot = page({
    id: SPOT_PAGE,
    title: words.spotTitle,
    when: any(...shown),
    fields: { [CELL_FIELD]: cellField({ label: words.spotTitle, errors: { missing: words.spotMissing } }) },
  });
  return [district, ...near, ...(isAtOnce ? [] : [spot])];
}

function nearPageOf(
  { words: { places: words }, places }: FormPack,
  district: string,
  isAtOnce: boolean,
): Page {
  const named = places.places.filter((place) => place.district === district);
  return page({
    id: nearPage(district),
    title: words.nearQuestion,
    why: words.nearWhy,
    when: is("district", district),
    fields: {
      [nearField(district)]: choice({
        label: words.nearQuestion,
        options: [
          ...named.map(({ id, name }) => ({ value: id, label: name })),
          ...(isAtOnce && named.length > 0 ? [] : [{ value: ON_MAP, label: words.onMap }]),
        ],
        select: isAtOnce,
      }),
    },
  });
}

function whatPages({ words }: FormPack): Page[] {
  const { places: asked, placeEnvironment, placeBehaviour } = words;
  const none = { alone: new Set([NONE]) };
  return [
    page({
      id: "environment",
      title: asked.environmentQuestion,
      why: asked.environmentWhy,
      fields: {
        environment: choices({
          label: asked.environmentQuestion,
          options: codeOptions([...ENVIRONMENT, NONE], placeEnvironment, none),
          optional: true,
        }),
      },
    }),
    page({
      id: "behaviour",
      title: asked.behaviourQuestion,
      why: asked.behaviourWhy,
      fields: {
        behaviour: choices({
          label: asked.behaviourQuestion,
          options: codeOptions([...BEHAVIOUR, NONE], placeBehaviour, none),
          optional: true,
          errors: { missing: asked.matterMissing },
        }),
      },
    }),
  ];
}

function whenPages({ words }: FormPack): Page[] {
  const { places: asked, placeHappened, placeDaylight, placeNotReported } = words;
  return [
    page({
      id: "happened",
      title: asked.happenedQuestion,
      why: asked.happenedWhy,
      fields: {
        happened: choice({
          label: asked.happenedQuestion,
          options: codeOptions(HAPPENED, placeHappened),
          optional: true,
        }),
      },
    }),
    page({
      id: "daylight",
      title: asked.daylightQuestion,
      fields: {
        daylight: choice({
          label: asked.daylightQuestion,
          options: codeOptions(DAYLIGHT, placeDaylight),
          optional: true,
        }),
      },
    }),
    page({
      id: "not-reported",
      title: asked.notReportedQuestion,
      why: asked.notReportedWhy,
      fields: {
        notReported: choices({
          label: asked.notReportedQuestion,
          options: codeOptions(NOT_REPORTED, placeNotReported, { alone: ALONE }),
          optional: true,
          ratherNotSay: true,
        }),
      },
    }),
  ];
}
