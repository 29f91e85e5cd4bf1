const HEAD = "indicator,period,numerator,denominator,value,weighted,low,high,source,note,public";

/** A file of figures of surveys that were never taken, up to the financial year before this one. */
export type ToldFigures = { readonly title: string; readonly rows: (year: number) => string };

/** One that was approved, and one that waits for it. All of it is fictional. */
export const APPROVED: ToldFigures = {
  title: "Surveys of two years, weighted (fictional)",
  rows: (year) => `${HEAD}
3,${year - 1},,1840,70.9,yes,68.4,73.3,"Survey of pupils, weighted by year and sex (fictional)",,yes
3,${year},,2105,68.2,yes,65.9,70.4,"Survey of pupils, weighted by year and sex (fictional)",Two more schools took part.,yes
48,${year - 1},,1212,70.3,yes,67.1,73.3,"Survey of residents, weighted (fictional)",,yes
9,${year},131,903,,,,,"Survey of residents (fictional)",Not weighted: too few of some ages answered.,
50,${year - 1},,,11.9,published,11.2,12.7,"A survey of households (fictional)",Made up for demonstration.,yes
50,${year},,,11.5,published,10.8,12.2,"A survey of households (fictional)",Made up for demonstration again.,yes`,
};

export const WAITING: ToldFigures = {
  title: "Survey of residents, the second year (fictional)",
  rows: (year) => `${HEAD}
48,${year},,1388,66.9,yes,63.8,69.9,"Survey of residents, weighted (fictional)",,
9,${year},119,903,,,,,"Survey of residents (fictional)",Twelve answers had been counted twice.,`,
};

/** What is answered to the form of evidence, and what stands in the file where a file shows it. */
type ToldEvidence = { readonly answers: Readonly<Record<string, string>>; readonly file?: string };

/** What shows some commitments, by code. Fictional. */
export const TOLD_EVIDENCE: Readonly<Record<string, ToldEvidence>> = {
  "P1.O1.1": {
    answers: {
      kind: "link",
      link: "https://example.org/whole-school-standard",
      shows:
        "The whole-school standard is published, with what a school does in its first term. (Fictional.)",
    },
  },
  "P1.O1.2": {
    answers: {
      kind: "data",
      indicator: "pupils-saw-misogyny",
      shows: "Fewer pupils say that they saw or heard misogyny than a year before. (Fictional.)",
    },
  },
  "P1.O1.3": {
    answers: {
      kind: "file",
      shows: "What nine schools said of the first men who came to speak. (Fictional.)",
    },
    file: `Nine schools, of the first men who came to speak (fictional)

Seven asked them to come again, two for somebody nearer to the pupils' age.
Five wanted a lesson before the visit, so that pupils bring questions.
All nine name who a pupil may turn to afterwards.
`,
  },
};
