const HERE = "#here";
const YES_NO = [
  { value: "yes", text: "Yes" },
  { value: "no", text: "No" },
];

/** Options of twenty components, the same for our kit and for govuk-frontend's macros: a page of every day. */
export const twentyOptions = {
  SkipLink: { text: "Skip to main content" },
  GenericHeader: { logoText: "The library" },
  PhaseBanner: { tag: { text: "Trial" }, text: "This is new." },
  Breadcrumbs: {
    items: [{ text: "Library", href: HERE }, { text: "Cards", href: HERE }, { text: "New card" }],
  },
  ErrorSummary: { titleText: "There is a problem", errorList: [{ text: "Enter your name", href: "#name" }] },
  NotificationBanner: { text: "The Market Street branch is closed on Monday." },
  InsetText: { text: "You can renew a book twice if nobody is waiting for it." },
  Input: { name: "name", label: { text: "Name" }, errorMessage: { text: "Enter your name" } },
  Textarea: {
    name: "about",
    label: { text: "What do you like to read?" },
    hint: { text: "In your own words" },
  },
  Radios: { name: "before", fieldset: { legend: { text: "Have you been here before?" } }, items: YES_NO },
  Checkboxes: {
    name: "days",
    fieldset: { legend: { text: "Which days suit you?" } },
    hint: { text: "Choose as many as you like" },
    items: ["Monday", "Wednesday", "Friday", "Saturday"].map((day) => ({ value: day, text: day })),
  },
  Select: {
    name: "branch",
    label: { text: "Branch" },
    items: ["Market Street", "Station Road", "Harbour"].map((name) => ({ value: name, text: name })),
  },
  DateInput: { id: "joined", namePrefix: "joined", fieldset: { legend: { text: "When did you join?" } } },
  Details: { summaryText: "Help with your card number", text: "It is the long number under the stripes." },
  SummaryList: {
    rows: ["Name", "Address", "Branch", "Joined"].map((key) => ({
      key: { text: key },
      value: { text: "As you told us" },
      actions: { items: [{ href: HERE, text: "Change", visuallyHiddenText: key.toLowerCase() }] },
    })),
  },
  Table: {
    caption: "Books lent",
    head: [{ text: "Branch" }, { text: "April" }, { text: "May" }],
    rows: ["Market Street", "Station Road", "Harbour"].map((name) => [
      { text: name },
      { text: "1,204" },
      { text: "998" },
    ]),
  },
  TaskList: {
    items: [
      { title: { text: "Your name" }, href: HERE, status: { text: "Done" } },
      { title: { text: "Your address" }, href: HERE, status: { tag: { text: "To do" } } },
    ],
  },
  WarningText: { text: "A lost book must be paid for." },
  Tag: { text: "On the shelf" },
  Button: { text: "Save and continue" },
};
