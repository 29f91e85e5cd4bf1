/** What may allow a professional to share, in plain words with its place in the law (DOMAIN 11). */
export const BASES = [
  { value: "public-task", label: "Our public task", hint: "Most public bodies: Article 6(1)(e)." },
  { value: "legal-duty", label: "A legal duty", hint: "For example, a duty to safeguard: Article 6(1)(c)." },
  { value: "vital-interests", label: "To protect somebody's life", hint: "Article 6(1)(d)." },
  {
    value: "safeguarding",
    label: "Safeguarding, as a recognised legitimate interest",
    hint: "For charities and employers; Data (Use and Access) Act 2025.",
  },
  {
    value: "legitimate-interests",
    label: "Legitimate interests",
    hint: "Article 6(1)(f), weighed against hers.",
  },
  {
    value: "not-sure",
    label: "I am not sure",
    hint: "Say so: the front door settles it before it shares anything.",
  },
] as const;
