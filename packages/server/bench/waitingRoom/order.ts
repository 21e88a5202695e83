import type { Visit } from "./crowd.ts"

/** Servers read once a second how far families are let in, and late while their machine is busy: one may be so far behind another. */
const behindMillis = 5000

type Numbered = Visit & { readonly number: number }

/** How often the order of arrival was broken: numbers given twice, given against it, or let in against it. */
export const orderViolations = (visits: ReadonlyArray<Visit>): number => {
  const numbered = visits
    .flatMap(
      (visit): ReadonlyArray<Numbered> => (visit.number === undefined ? [] : [{ ...visit, number: visit.number }])
    )
    .toSorted((a, b) => b.number - a.number)
  const twice = numbered.length - new Set(numbered.map(({ number }) => number)).size
  const servers = [...Map.groupBy(numbered, ({ server }) => server).values()]
  // a server never lets in a greater number first; for another one it may be some seconds behind
  const overtaken = servers.reduce((sum, each) => sum + overtakings(each, 0), overtakings(numbered, behindMillis))
  return twice + against(numbered) + overtaken
}

/** Who came after a greater number had been given; the greatest number first. */
const against = (numbered: ReadonlyArray<Numbered>): number => {
  let [violations, answered] = [0, Number.POSITIVE_INFINITY]
  for (const { came, firstAnswer } of numbered) {
    if (came > answered) violations++
    answered = Math.min(answered, firstAnswer)
  }
  return violations
}

/** Who was told to wait so long after a greater number had been let in; the greatest number first. */
const overtakings = (numbered: ReadonlyArray<Numbered>, behind: number): number => {
  let [violations, first] = [0, Number.POSITIVE_INFINITY]
  for (const { lastWait = 0, letIn = Number.POSITIVE_INFINITY } of numbered) {
    if (lastWait > first + behind) violations++
    first = Math.min(first, letIn)
  }
  return violations
}
