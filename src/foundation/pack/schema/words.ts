import { z } from "zod";
import { list, text, title } from "./sentence.ts";

/** words.yaml: the sentences of the public "I need help" journey. The keys say where each is used. */
export const words = z.strictObject({
  site: section("On every public page", {
    leave: text("The button that leaves the site at once"),
    skipToMain: text("The link that jumps to the page's content"),
    leaveSkip: text("The same way out, for those who move with the keyboard"),
    demonstration: text("The banner of a demonstration"),
    safetyLink: text("The link to the page about safety online"),
    cookiesLink: text("The link to the page about cookies"),
  }),
  start: section("The start page", {
    title: title("The page's title"),
    question: text("The heading over the choices"),
    needHelp: text("Choice: help for oneself"),
    worriedAboutSomeone: text("Choice: about someone else"),
    worriedAboutMyself: text("Choice: about how one treats someone"),
    findService: text("Choice: the directory of services"),
    tellAboutPlace: text("Choice: report a place"),
    workWithPeople: text("Choice: for professionals"),
  }),
  safety: section("What this site can and cannot hide", {
    title: title("The page's title"),
    heading: text("The page's heading"),
    lead: text("The first paragraph"),
    hidesHeading: text("Heading over what the site does"),
    hides: list("What the site does to leave no trace"),
    cannotHeading: text("Heading over what the site cannot do"),
    cannotHide: list("What the site cannot hide"),
    spywareHeading: text("Heading over spyware"),
    spyware: list("What spyware can see, and what to do"),
    saferHeading: text("Heading over safer ways"),
    safer: list("Safer ways to get in touch"),
    carryOn: text("The button that goes on"),
  }),
  asking: section("Words that every question page shares", {
    carryOn: text("The button to the next question"),
    ratherNotSay: text("The answer that declines a question"),
    comeBackLater: text("The button that keeps what was written while this window stays open"),
    problemHeading: text("Heading over what needs putting right on a page"),
    checkTitle: title("Title of the page that shows the answers before they are sent"),
    checkHeading: text("Heading of that page"),
    send: text("The button that sends"),
    sendMeans: text("What sending means, above the button"),
  }),
  herWords: section("The page for her own words", {
    title: title("The page's title"),
    question: text("The question"),
    why: text("Why it is asked"),
  }),
  safeContact: section("The pages about getting in touch safely", {
    title: title("The pages' title"),
    question: text("The first question"),
    why: text("Why it is asked"),
    promise: text("What is promised about getting in touch"),
  }),
  employer: section("The page that asks who works where", {
    title: title("The page's title"),
    question: text("The question"),
    why: text("Why it is asked"),
    ifYes: text("What happens when the answer is yes"),
  }),
  receipt: section("After sending", {
    title: title("The page's title"),
    heading: text("The page's heading"),
    reference: text("The sentence with the reference", "reference"),
    keepReference: text("What to do with the reference, and why not to keep it here"),
    nextHeading: text("Heading over what happens next"),
    next: list("What happens next", "by"),
    contactHeading: text("Heading over how we get in touch"),
    contact: list("How we will and will not get in touch"),
    deviceHeading: text("Heading over what stays on the device"),
    device: list("What stays on the device"),
    emergency: text("What to do when it becomes dangerous", "number"),
    forSomeoneElse: text("What someone is told who asked for another person: a receipt, and nothing later"),
  }),
  leaving: section("Leaving and timing out", {
    idleTitle: title("Title of the warning after a while without use"),
    idleWarning: text("The warning", "minutes"),
    idleStay: text("The button that gives more time"),
    blank: text("What the page says once it is blanked"),
    draftGone: text("What the start page says when a draft was cleared away"),
  }),
  failing: section("When something goes wrong", {
    title: title("The pages' title"),
    notStored: text("When the answers could not be stored: nothing was sent and nothing was kept"),
    tooMany: text("When too many requests came at once"),
    tooLong: text("When what was sent is too long"),
    notFound: text("When there is no such page"),
    startAgain: text("The link to the start"),
  }),
  cookies: section("The page about cookies", {
    title: title("The page's title"),
    heading: text("The page's heading"),
    one: text("That there is one cookie, and what it is for"),
    none: text("That there are no others"),
    question: text("The question whether drafts may be kept"),
    yes: text("Yes: keep them while this window is open"),
    no: text("No: keep nothing"),
    saved: text("After choosing"),
  }),
});

function section<S extends z.ZodRawShape>(where: string, fields: S) {
  return z.strictObject(fields).describe(where);
}
