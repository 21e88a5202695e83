import { expect, test } from "vitest"
import { ruleProblemWords } from "../../src/terminal/ruleProblemWords.ts"

const onDay = { part: "repas", period: "annee", for: "everyone", day: "2026-11-12" } as const
const plain = (text: string) => text.replaceAll("\u00a0", " ")

test("an agent reads which rule does not hold, with the first day on which it does not", () => {
  expect(plain(ruleProblemWords({ code: "hole", group: "add", ...onDay }))).toBe(
    "rules.add : aucune règle ne dit la limite : partie de journée repas, période annee, par exemple le jeudi 12 novembre 2026"
  )
  expect(plain(ruleProblemWords({ code: "overlap", group: "cancel", rules: [1, 3], ...onDay, for: "residents" }))).toBe(
    "rules.cancel n° 1 et n° 3 : valent le même jour : partie de journée repas, période annee, par exemple le jeudi 12 novembre 2026 (pour les habitants)"
  )
})

test("an agent reads a limit that cannot be met as an instant, and a weekday that is another", () => {
  const until = new Date("2026-11-12T12:00:00Z")
  const start = new Date("2026-11-12T11:00:00Z")
  expect(plain(ruleProblemWords({ code: "after-start", group: "add", rule: 1, ...onDay, until, start }))).toBe(
    "rules.add n° 1 : la limite (jeudi 12 novembre 2026 à 13 h) vient après le début (jeudi 12 novembre 2026 à 12 h) : partie de journée repas, période annee"
  )
  const dated = { group: "add", rule: 2, day: "2019-11-30", said: "tuesday", is: "saturday" } as const
  expect(plain(ruleProblemWords({ code: "weekday-contradicts", ...dated }))).toBe(
    "rules.add n° 2 : dates : le 30 novembre 2019 est un samedi, le fichier dit un mardi (weekday)"
  )
})
