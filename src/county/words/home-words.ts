import type { LinkKind } from "../../rooms/relationships/index.ts";

/** What somebody says of the other one of her home who has asked already, by what she is to her. */
export const HOME_WORDS: Readonly<Partial<Record<LinkKind, readonly string[]>>> = {
  "parent-of": [
    "My daughter wrote to you before. We live together and he frightens both of us.",
    "I am writing for myself this time, not about my daughter.",
  ],
  "child-of": [
    "My mother has asked you for help already. I live with her and I would like my own.",
    "You know my mother. She does not know that I am writing.",
  ],
  sibling: [
    "My sister has written to you too. We share the flat.",
    "My sister gave me this address. I moved in with her and now he comes here.",
  ],
  "other-family": [
    "My sister-in-law lives with us. You helped her, so I thought I would ask.",
    "My aunt, who has the room upstairs, told me to write to you.",
  ],
  "lives-with": [
    "The woman I share the house with has been in touch with you. It is the same man.",
    "I rent the other room. She said you ring when you say you will.",
  ],
};
