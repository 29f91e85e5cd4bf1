/** What makes a request one for a high-risk conference; any one is enough (DOMAIN 1). */
export const CRITERIA = [
  {
    value: "visible-high",
    label: "High risk that can be counted: fourteen or more yes answers of a risk tool",
  },
  { value: "judgement", label: "My professional judgement, with the reasons I gave" },
  { value: "escalation", label: "It is getting worse: three or more events in twelve months" },
  { value: "repeat", label: "It happened again within twelve months of an earlier listing" },
] as const;
