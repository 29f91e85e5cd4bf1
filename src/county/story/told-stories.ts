import { newRandom } from "../random.ts";
import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Move } from "../engine/move.ts";
import type { Teller } from "./cast.ts";
import { contactStory } from "./contact-story.ts";
import { STORY_PLACES } from "./story-places.ts";
import { hoursBefore } from "./today.ts";

type ToldStory = {
  /** Who it is told of, for those who look for her; and what chance is begun with, so that it goes as the README says. */
  readonly given: string;
  readonly chance: string;
  readonly daysAgo: number;
  readonly answers: ContactAnswers;
};

/** Whole stories for a demonstration to follow, whatever chance made of the rest. The README says what happens in each. */
const STORIES: readonly ToldStory[] = [
  {
    given: "Niamh",
    chance: "niamh 1424",
    daysAgo: 260,
    answers: {
      danger: "yes",
      channel: "phone",
      phone: "+447700900997",
      device: "mine",
      times: { from: "10:00", to: "12:00" },
      voicemail: "no",
      codeWord: "bluebell",
      given: "Niamh",
      family: "Fairweather",
      born: "1989-04-17",
      district: "dacorum",
      unsafeGiven: "Declan",
      unsafeFamily: "Fairweather",
      words: "He grabs me by the neck when he is angry. He says he is only holding me. (Fictional.)",
      employers: ["none"],
    },
  },
  {
    given: "Ewa",
    chance: "ewa 2",
    daysAgo: 200,
    answers: {
      danger: "no",
      channel: "text",
      phone: "+447700900998",
      device: "shared",
      times: { from: "13:00", to: "17:00" },
      given: "Ewa",
      family: "Zawadzka",
      born: "1994-11-02",
      interpreter: "Polish",
      district: "watford",
      words: "I left two weeks ago. He waits outside when I pick up the children. (Fictional.)",
      employers: ["none"],
    },
  },
  {
    given: "Grace",
    chance: "grace 58",
    daysAgo: 120,
    answers: {
      danger: "no",
      channel: "email",
      email: "grace.quiet@mail.example",
      device: "mine",
      given: "Grace",
      district: "stevenage",
      words: "I only want to talk to somebody. Please do not send anyone to the house. (Fictional.)",
      employers: ["none"],
    },
  },
];

/** Tells them, each with a chance of its own. */
export function toldStories(teller: Teller, until: Date, days: number): Move[] {
  return STORIES.filter(({ daysAgo }) => daysAgo < days).flatMap(({ chance, daysAgo, answers }, index) =>
    contactStory(
      { ...teller, random: newRandom(`a story of ${chance}`), seed: `a story of ${chance}` },
      { place: STORY_PLACES + index, at: hoursBefore(until, daysAgo * 24), answers, perhaps: undefined },
    ),
  );
}
