import { section } from "./section.ts";
import { text } from "./sentence.ts";

/** What is asked of someone who wants to say more; each with why. */
export const interpreter = section("The page about an interpreter", {
  question: text("The question"),
  why: text("Why it is asked"),
});

export const more = section("Send now, or say a little more", {
  question: text("The question whether to say more"),
  why: text("That it can be sent now"),
  yes: text("The answer that goes on"),
  no: text("The answer that sends what there is"),
});

export const district = section("The page about where she lives", {
  question: text("The question"),
  why: text("Why it is asked, and that no address is needed"),
});

export const children = section("The page about children", {
  question: text("The question"),
  why: text("Why it is asked"),
});

export const wants = section("The page about what would help", {
  question: text("The question"),
  why: text("That several may be chosen"),
});

export const mayKnow = section("The page about who may know", {
  question: text("The question"),
  why: text("Who is told, and when"),
});

export const unsafe = section("The page about who is not safe", {
  question: text("The question"),
  why: text("Why it is asked"),
});
