import type { Pack } from "../pack.ts";
import { GOVERNANCE, STRATEGY } from "./local-strategy.ts";

/**
 * The files of a new pack that only the new county can write, filled with the least that is valid.
 * Everything in them is invented but the names given, and says so.
 */
export function writeLocalFiles({ name, place, id, firstForm }: NewCounty): Record<string, string> {
  return {
    "partnership.yaml": partnership(name, place, id),
    "brand.yaml": BRAND,
    "agencies.yaml": agencies(place),
    "districts.yaml": `# Replace with the districts the partnership covers.\n- id: ${id}-district\n  name: ${quote(place)}\n  council: district-council\n`,
    "services.yaml": services(place, firstForm),
    "places.yaml": places(place, id),
    "outline.geojson": outline(id),
    "governance.yaml": GOVERNANCE,
    "strategy.yaml": STRATEGY,
  };
}

/** A text in double quotes, as YAML reads it. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function partnership(name: string, place: string, id: string): string {
  return `# Who the partnership is. Replace what is not right.
id: ${id}
name: ${quote(name)}
place: ${quote(place)}
counties:
  - ${quote(place)}
packVersion: "2026.1"
timezone: Europe/London
# Neutral on purpose: it is on the tab and in the history of a phone that may be watched.
publicSiteName: Local services
exitAddress: https://www.bbc.co.uk/weather
emergency:
  number: "999"
  otherNumber: "101"
  inDanger: In danger now? Call 999.
  cannotSpeak: If you can't speak, stay on the line. On a mobile, press 55 when you hear the voice.
  cannotHear: If you can't hear or use voice calls, text 999. You need to sign up for this first.
`;
}

const BRAND = `# How the product presents itself to staff.
productName: Fanlight
mark: Fanlight
colours:
  accent: "#5B2A6E"
  accentDark: "#431E52"
`;

function agencies(place: string): string {
  const entry = ([id, label, kind, covers, team, teamName]: readonly string[]) =>
    [
      `- id: ${id}`,
      `  name: ${quote(`${place} ${label}`)}`,
      `  kind: ${kind}`,
      ...(covers ? [`  coversEmployersQuestion: ${covers}`] : []),
      "  teams:",
      `    - id: ${team}`,
      `      name: ${teamName}`,
      "  source: fictional, for demonstration",
      "",
    ].join("\n");
  return `# Replace with the agencies of the partnership and their teams.\n${STARTER_AGENCIES.map(entry).join("")}`;
}

/** Id, name, kind, answer of the employer's question, team and the team's name. */
const STARTER_AGENCIES: readonly (readonly [
  string,
  string,
  Pack["agencies"][number]["kind"],
  ...string[],
])[] = [
  ["front-door", "front door", "front-door", "support", "front-door", "Front door team"],
  ["support-service", "support service", "specialist", "support", "intake", "Intake team"],
  [
    "behaviour-change",
    "behaviour-change programme",
    "specialist",
    "support",
    "behaviour-change",
    "Programme team",
  ],
  ["county-council", "council", "county", "council", "partnership-office", "Partnership office"],
  ["hospital", "hospital", "health", "health", "emergency-department", "Emergency department"],
  ["police", "police", "police", "police", "safeguarding", "Safeguarding team"],
  [
    "district-council",
    "district council",
    "local-authority",
    "council",
    "community-safety",
    "Community safety team",
  ],
  ["survivors-panel", "panel of survivors", "panel", "", "panel", "Panel"],
  ["transport", "buses and trains", "transport", "", "passenger-safety", "Passenger safety"],
];

function services(place: string, firstForm: string): string {
  return `# Replace with the services people can be referred to.
- id: support-service
  number: 1
  agency: support-service
  team: intake
  name: ${quote(`${place} support service`)}
  what: Listens, helps to plan for safety, and stays alongside for as long as it is wanted.
  audience: people-harmed
  forms:
    - ${firstForm}
  needs: []
  riskLevels: [standard, medium, high]
  whoFor:
    ages: { from: 16 }
    genders: [woman, man, non-binary]
  countywide: true
  languages:
    - english
  acceptsReferrals: true
  checkBeforeLiveUse: true
  source: fictional, for demonstration
`;
}

function places(place: string, id: string): string {
  return `# Replace with the places that people can choose by name, and with who may be asked to put one right.
owners:
  - { id: police, name: The police, agency: police, role: neighbourhood-officer, receives: true }
  # Without an agency: the council of the district that the place is in.
  - { id: district, name: The council, role: community-safety-officer, receives: true }
places:
  - { id: town, district: ${id}-district, kind: town, name: ${quote(`${place} town centre`)}, lat: 52.5, lng: -1.5, checkBeforeLiveUse: true }
`;
}

/** A square where no county is: maps work, and nobody takes it for the truth. */
function outline(id: string): string {
  const corners = [
    [-1.6, 52.4],
    [-1.4, 52.4],
    [-1.4, 52.6],
    [-1.6, 52.6],
    [-1.6, 52.4],
  ];
  const feature = {
    type: "Feature",
    properties: { district: `${id}-district` },
    geometry: { type: "Polygon", coordinates: [corners] },
  };
  return `${JSON.stringify({
    type: "FeatureCollection",
    attribution: "A made-up outline, for demonstration",
    source: "fictional, for demonstration",
    features: [feature],
  })}\n`;
}

interface NewCounty {
  readonly name: string;
  readonly place: string;
  readonly id: string;
  /** A form of abuse that the new pack's list has. */
  readonly firstForm: string;
}
