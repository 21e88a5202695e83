import type { DocumentQuestion } from "./documentKind.ts"

/** A question as a form to fill in by hand asks it: with what it depends on, since paper hides nothing. */
export const labelByHand = ({ label, when }: DocumentQuestion, before: ReadonlyArray<DocumentQuestion>): string => {
  const asking = before.find(({ code }) => code === when?.question)
  if (when === null || asking === undefined) return label
  const answer = when.is ? "oui" : "non"
  const isBefore = before.findLast((each) => each.when?.question !== asking.code) === asking
  return isBefore
    ? `Si ${answer}, ${label.charAt(0).toLocaleLowerCase("fr")}${label.slice(1)}`
    : `Si « ${asking.label} » est ${answer} : ${label}`
}
