import { section } from "./section.ts";
import { list, text } from "./sentence.ts";

/** The sentences for someone who asks about somebody else, and who gets a receipt and nothing later. */
export const worried = section("What is said to someone worried about somebody else", {
  ahead: list("Before the first question: that nothing follows the receipt, and how the questions go"),
  aheadOnePage: list("The same, for someone who asked that nothing be kept"),
  dangerQuestion: text("The question about danger now"),
  dangerWhy: text("Why it is asked"),
  dangerHeading: text("The heading after yes"),
  dangerDo: list("What they can do", "number"),
  knownQuestion: text("The question how they know them"),
  knownWhy: text("Why it is asked"),
  wordsQuestion: text("The question what they are worried about"),
  wordsWhy: text("That any words will do"),
  themQuestion: text("The question who it is about"),
  themWhy: text("Why it is asked"),
  employerQuestion: text("The question who works where"),
  employerWhy: text("Why it is asked"),
  employerIfYes: text("What happens when the answer is yes"),
  sendMeans: text("What sending means"),
  next: list("After sending: what happens, and that they will not hear of it"),
  emergency: text("What to do when it becomes dangerous", "number"),
  canDoHeading: text("Heading over what they can do"),
  canDo: list("What they can do meanwhile"),
});
