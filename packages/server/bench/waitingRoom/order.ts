import type { Visit } from "./crowd.ts"

/** Servers read once a second how far families are let in: one may be so far behind another. */
const behindMillis = 2000

/** How often the order of arrival was broken: numbers given twice, given against it, or let in against it. */
export const orderViolations = (visits: ReadonlyArray<Visit>): number => {
  const numbered = visits
    .flatMap((visit) => (visit.number === undefined ? [] : [{ ...visit, number: visit.number }]))
    .toSorted((a, b) => b.number - a.number)
  let violations = numbered.length - new Set(numbered.map(({ number }) => number)).size
  // of those with a greater number: when the first of them had it, and when the first was let in
  let [answered, letIn] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const visit of numbered) {
    if (visit.came > answered) violations++
    if ((visit.lastWait ?? 0) > letIn + behindMillis) violations++
    answered = Math.min(answered, visit.firstAnswer)
    letIn = Math.min(letIn, visit.letIn ?? Number.POSITIVE_INFINITY)
  }
  return violations
}
