import { section } from "./section.ts";
import { list, text, title } from "./sentence.ts";

/** Asking a question without a name, and coming back to it. */
export const ask = section("Asking a question without a name", {
  choice: text("The choice on the start page"),
  title: title("The page's title"),
  heading: text("The page's heading, which is the question"),
  lead: text("That no name is needed, and where the answer will be"),
  hint: text("What to leave out"),
  ahead: list("What comes, before the question is asked"),
  sealedThere: text("Without a script: that it is sealed when it arrives, and what that means"),
  sealedHere: text("With a script: that it is sealed on the device, and the number is made there"),
  cannotSealHere: text("The browser runs scripts and cannot seal"),
  send: text("The button that sends it"),
  empty: text("Nothing was written"),
  tooLong: text("More than fits"),
  unsure: text("With a script: nobody knows whether it arrived; pressing again is safe"),
  sentElsewhere: text("With a script: the question of this visit was sent from another page"),
  next: list("What happens next", "by"),
  notAgain: text("The number was made on the device, and cannot be shown again"),
  burnMeans: text("What closing a question for good does"),
  chooseOne: text("None of the answers was chosen"),
});
