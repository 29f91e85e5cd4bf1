/** What people ask without a name in a demonstration, as they might. All made up. */
export const QUESTIONS: readonly string[] = [
  "Does it count if he has never hit me? He checks my phone and I have to say where I am all the time. (Fictional.)",
  "If I tell somebody about this, do I have to leave? I am not ready to leave. (Fictional.)",
  "My sister's husband says she can't see us any more. What can I do without making it worse for her? (Fictional.)",
  "Would you tell the school if I talked to you? I am a mum of two. (Fictional.)",
  "I am a man. Is there anybody here I could talk to? (Fictional.)",
  "My visa says no public funds. Could I still get help with somewhere to stay? (Fictional.)",
];
