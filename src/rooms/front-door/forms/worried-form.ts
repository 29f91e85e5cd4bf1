import { defineForm, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { dangerPage } from "./danger-page.ts";
import { districtField } from "./district-field.ts";
import { workPage } from "./work-page.ts";

/**
 * What someone is asked who is worried about somebody else. Never how to reach them, nor how to reach the person they
 * name: it may be the one who causes harm who asks (SAFETY 22). They get a receipt, and nothing later. What worries them is
 * all they have to say: of nothing at all nobody can be helped.
 */
export function worriedForm(pack: Pick<Pack, "words" | "districts">) {
  const { start, worried, fields } = pack.words;
  return defineForm({
    id: "worried",
    version: 2,
    title: start.worriedAboutSomeone,
    neutral: true,
    pages: [
      dangerPage({
        question: worried.dangerQuestion,
        why: worried.dangerWhy,
        label: fields.dangerThem,
      }),
      page({
        id: "known",
        title: worried.knownQuestion,
        why: worried.knownWhy,
        fields: {
          knownHow: text({
            label: fields.knownHow,
            optional: true,
            ratherNotSay: true,
          }),
        },
      }),
      page({
        id: "words",
        title: worried.wordsQuestion,
        why: worried.wordsWhy,
        fields: {
          words: longText({ label: fields.worriedWords }),
        },
      }),
      page({
        id: "them",
        title: worried.themQuestion,
        why: worried.themWhy,
        fields: {
          given: text({ label: fields.theirFirstName, optional: true, width: 20 }),
          family: text({ label: fields.theirLastName, optional: true, width: 20 }),
          district: districtField(pack, fields.theirDistrict),
        },
      }),
      workPage(
        { question: worried.employerQuestion, why: worried.employerWhy, ifYes: worried.employerIfYes },
        pack.words,
      ),
    ],
  });
}
