/** What somebody said of an action, so many days ago. */
export type ToldStep = {
  readonly daysAgo: number;
  readonly step: "start" | "report" | "milestone" | "complete" | "ask" | "grant" | "stop";
  readonly said?: string;
  readonly confidence?: "high" | "medium" | "low";
  readonly blockers?: string;
  /** Which milestone, the first being 1. */
  readonly milestone?: number;
  readonly evidence?: string;
  /** The day that is asked for or given, in days from now. What is given was asked for. */
  readonly due?: number;
};

/** An action of the fictional delivery plan. Days are counted from now: before it negative. */
export type ToldAction = {
  readonly code: string;
  readonly title: string;
  readonly owner: string;
  readonly role: string;
  readonly delivers: readonly string[];
  readonly start: number;
  readonly due: number;
  readonly milestones?: readonly (readonly [title: string, due: number])[];
  readonly waitsFor?: string;
  readonly steps: readonly ToldStep[];
};

/** Made up: the first year's delivery plan, with something in every state, reported on over the months. */
export const TOLD_ACTIONS: readonly ToldAction[] = [
  {
    code: "D1",
    title: "Offer every school the whole-school standard",
    owner: "prevention-group",
    role: "Education lead",
    delivers: ["P1.O1.1", "P1.O1.2"],
    start: -190,
    due: 21,
    milestones: [
      ["The standard is written with teachers and pupils", -100],
      ["Forty schools have signed up", -10],
    ],
    steps: [
      { daysAgo: 185, step: "start", said: "A group of six schools writes it with us. (Fictional.)" },
      {
        daysAgo: 98,
        step: "milestone",
        milestone: 1,
        said: "Pupils asked for a page about messages. It is in. (Fictional.)",
      },
      {
        daysAgo: 41,
        step: "report",
        confidence: "medium",
        said: "Thirty-one schools have signed up. (Fictional.)",
      },
      {
        daysAgo: 9,
        step: "report",
        confidence: "low",
        said: "Thirty-four schools. The last ones ask for a trainer first. (Fictional.)",
        blockers: "No trainer is free before the spring. (Fictional.)",
      },
    ],
  },
  {
    code: "D2",
    title: "Find and train men who speak in schools",
    owner: "prevention-group",
    role: "Youth work lead",
    delivers: ["P1.O1.3"],
    start: -150,
    due: 130,
    steps: [
      { daysAgo: 148, step: "start", said: "The fire service and two football clubs send men. (Fictional.)" },
      {
        daysAgo: 27,
        step: "report",
        confidence: "high",
        said: "Nineteen are trained, eleven schools visited. (Fictional.)",
      },
    ],
  },
  {
    code: "D3",
    title: "Win twelve organisations in mostly male trades for White Ribbon",
    owner: "prevention-group",
    role: "White Ribbon lead",
    delivers: ["P1.O2.1"],
    start: -200,
    due: -18,
    steps: [
      { daysAgo: 196, step: "start", said: "Letters to forty firms. (Fictional.)" },
      { daysAgo: 60, step: "report", confidence: "medium", said: "Seven are accredited. (Fictional.)" },
      {
        daysAgo: 12,
        step: "report",
        confidence: "low",
        said: "Nine are accredited. Three wait for their boards. (Fictional.)",
        blockers: "Three boards meet in January only. (Fictional.)",
      },
      { daysAgo: 5, step: "ask", due: 75, said: "Three boards meet in January only. (Fictional.)" },
    ],
  },
  {
    code: "D4",
    title: "A campaign on blame, made with the co-production collective",
    owner: "prevention-group",
    role: "Communications lead",
    delivers: ["P1.O3.2", "P1.O3.3"],
    start: -160,
    due: -40,
    steps: [
      { daysAgo: 158, step: "start" },
      {
        daysAgo: 90,
        step: "report",
        confidence: "high",
        said: "The collective chose the words. (Fictional.)",
      },
      {
        daysAgo: 44,
        step: "complete",
        said: "It ran for six weeks on buses and in surgeries. (Fictional.)",
        evidence: "The report of the campaign, in the board's papers of October. (Fictional.)",
      },
    ],
  },
  {
    code: "D5",
    title: "One method to find who causes the most harm",
    owner: "perpetrator-group",
    role: "Detective superintendent",
    delivers: ["P2.O1.1"],
    start: -180,
    due: 95,
    steps: [
      { daysAgo: 176, step: "start", said: "Police and probation compare their lists. (Fictional.)" },
      {
        daysAgo: 118,
        step: "report",
        confidence: "medium",
        said: "They agree on four in five. (Fictional.)",
      },
    ],
  },
  {
    code: "D6",
    title: "A county plan for protection orders and who watches over them",
    owner: "perpetrator-group",
    role: "Head of legal services",
    delivers: ["P2.O1.3"],
    start: -30,
    due: 150,
    waitsFor: "D5",
    steps: [],
  },
  {
    code: "D7",
    title: "Somebody for the survivor whenever he is on a programme",
    owner: "perpetrator-group",
    role: "Programme manager",
    delivers: ["P2.O3.3"],
    start: -120,
    due: 70,
    steps: [
      { daysAgo: 119, step: "start" },
      { daysAgo: 25, step: "report", confidence: "high", said: "All new places have one. (Fictional.)" },
    ],
  },
  {
    code: "D8",
    title: "Train every sector in the six topics",
    owner: "community-services-group",
    role: "Training lead",
    delivers: ["P3A.O1.1", "P3A.O1.2"],
    start: -170,
    due: 160,
    milestones: [["Half of the sectors have a plan", 30]],
    steps: [
      { daysAgo: 165, step: "start", said: "Health and housing first. (Fictional.)" },
      {
        daysAgo: 82,
        step: "ask",
        due: 160,
        said: "The ambulance service joins, so a winter more. (Fictional.)",
      },
      { daysAgo: 80, step: "grant", due: 160 },
      { daysAgo: 33, step: "report", confidence: "high", said: "Six hundred people trained. (Fictional.)" },
    ],
  },
  {
    code: "D9",
    title: "Look over the risk tools that agencies use",
    owner: "community-services-group",
    role: "Service manager",
    delivers: ["P3A.O2.2"],
    start: -100,
    due: -5,
    steps: [
      { daysAgo: 99, step: "start" },
      {
        daysAgo: 50,
        step: "report",
        confidence: "medium",
        said: "Twenty-two agencies answered. (Fictional.)",
      },
      {
        daysAgo: 6,
        step: "complete",
        said: "Nine tools are in use; four would do. (Fictional.)",
        evidence: "Paper 4 of the sub-group's meeting. (Fictional.)",
      },
    ],
  },
  {
    code: "D10",
    title: "One telephone number and one website for all",
    owner: "community-services-group",
    role: "Front door manager",
    delivers: ["P3A.O4.1"],
    start: -210,
    due: 55,
    steps: [
      { daysAgo: 208, step: "start" },
      {
        daysAgo: 20,
        step: "report",
        confidence: "high",
        said: "The website is there, the number is being tried. (Fictional.)",
      },
    ],
  },
  {
    code: "D11",
    title: "More places for women alone, and for those with older sons",
    owner: "safe-accommodation-group",
    role: "Commissioner of accommodation",
    delivers: ["P3B.O1.3", "P3B.O1.4"],
    start: -140,
    due: 220,
    steps: [
      { daysAgo: 139, step: "start" },
      {
        daysAgo: 35,
        step: "report",
        confidence: "medium",
        said: "Six dispersed homes are found. (Fictional.)",
        blockers: "Two landlords have not signed. (Fictional.)",
      },
    ],
  },
  {
    code: "D12",
    title: "An offer to swap homes between districts",
    owner: "safe-accommodation-group",
    role: "Housing lead",
    delivers: ["P3B.O2.3"],
    start: 40,
    due: 300,
    steps: [],
  },
  {
    code: "D13",
    title: "A second count of women who sleep rough",
    owner: "safe-accommodation-group",
    role: "Homelessness lead",
    delivers: ["P3B.O3.2"],
    start: -60,
    due: 25,
    steps: [
      { daysAgo: 58, step: "stop", said: "The national count takes its place this year. (Fictional.)" },
    ],
  },
  {
    code: "D14",
    title: "Peer groups in every district",
    owner: "recovery-group",
    role: "Recovery lead",
    delivers: ["P4.O2.3"],
    start: -130,
    due: 110,
    steps: [
      { daysAgo: 128, step: "start" },
      {
        daysAgo: 16,
        step: "report",
        confidence: "high",
        said: "Seven of ten districts have one. (Fictional.)",
      },
    ],
  },
];
