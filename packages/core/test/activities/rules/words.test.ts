import { expect, test } from "vitest"
import { ruleSentences } from "../../../src/activities/rules/ruleListWords.ts"
import { ruleSentence } from "../../../src/activities/rules/words.ts"
import { rulesOf } from "./support.ts"

/** The sentence of a rule for adding, in French and English. */
const sentences = (limit: unknown) => {
  const [rule = null] = rulesOf({ add: [{ limit }] }).add
  return [plain(ruleSentence({ group: "add", rule }, "fr")), ruleSentence({ group: "add", rule }, "en")]
}
const plain = (text: string) => text.replaceAll("\u00a0", " ")

test("days before are said with what is not counted", () => {
  const limit = { kind: "days-before", days: 2, at: "12:00", skip: ["weekends", "public-holidays", "wednesday"] }
  expect(sentences(limit)).toEqual([
    "Réservation possible jusqu’à 2 jours avant à 12 h, sans compter les week-ends, les jours fériés ni les mercredis.",
    "Booking possible until 2 days before at 12:00, not counting weekends, public holidays or Wednesdays."
  ])
  expect(sentences({ ...limit, days: 1, at: "18:30", skip: [] })).toEqual([
    "Réservation possible jusqu’à la veille à 18 h 30.",
    "Booking possible until the day before at 18:30."
  ])
  expect(sentences({ ...limit, days: 0, at: "07:00" })).toEqual([
    "Réservation possible jusqu’au jour même à 7 h.",
    "Booking possible until the same day at 07:00."
  ])
})

test("a weekday is said with its week, and midnight as the last minute of its day", () => {
  expect(sentences({ kind: "weekday", weekday: "thursday", at: "12:00" })).toEqual([
    "Réservation possible jusqu’au jeudi de la semaine précédente à 12 h.",
    "Booking possible until Thursday of the week before at 12:00."
  ])
  expect(sentences({ kind: "weekday", weekday: "monday", week: -2, at: "24:00" })[0]).toBe(
    "Réservation possible jusqu’au lundi, 2 semaines avant, à 23 h 59."
  )
  expect(sentences({ kind: "weekday", weekday: "monday", week: 0, at: "08:00" })[0]).toBe(
    "Réservation possible jusqu’au lundi de la même semaine à 8 h."
  )
})

test("a map says together the weekdays that have the same limit", () => {
  const thursday = { weekday: "thursday" }
  const tuesday = { weekday: "tuesday", week: 0 }
  const map = { friday: tuesday, monday: thursday, tuesday: thursday, thursday: tuesday }
  expect(sentences({ kind: "weekday-map", at: "10:00", map, afterHolidays: "last-school-day" })).toEqual([
    "Réservation possible jusqu’au jeudi précédent à 10 h pour le lundi et le mardi ; jusqu’au mardi de la même semaine à 10 h " +
      "pour le jeudi et le vendredi ; jusqu’au dernier jour d’école avant les vacances pour le premier jour d’école après.",
    "Booking possible until the Thursday before at 10:00 for Monday and Tuesday; until Tuesday of the same week at 10:00 " +
      "for Thursday and Friday; until the last school day before holidays for the first one after them."
  ])
})

test("hours, periods, dates and school days are said", () => {
  expect(sentences({ kind: "hours-before", hours: 48 })).toEqual([
    "Réservation possible jusqu’à 48 heures avant le début.",
    "Booking possible until 48 hours before the start."
  ])
  expect(sentences({ kind: "hours-before", hours: 0 })[0]).toBe("Réservation possible jusqu’au début.")
  const before = (days: number, counting: string) =>
    sentences({ kind: "before-period", days, counting, at: "17:00" })[0]
  expect(before(15, "clear")).toBe("Réservation possible jusqu’à 15 jours francs avant le début de la période, à 17 h.")
  expect(before(1, "working")).toBe("Réservation possible jusqu’à 1 jour ouvré avant le début de la période, à 17 h.")
  expect([before(0, "clear"), before(1, "calendar")]).toEqual([
    "Réservation possible jusqu’à la veille de la période à 17 h.",
    "Réservation possible jusqu’à la veille de la période à 17 h."
  ])
  const dates = [{ from: "2026-10-19", to: "2026-10-30", until: "2026-10-02T12:00" }]
  expect(sentences({ kind: "dates", dates })[0]).toBe("Réservation possible jusqu’à une date que la ville a fixée.")
  expect(sentences({ kind: "last-school-day", at: "18:00" })).toEqual([
    "Réservation possible jusqu’au dernier jour d’école avant les vacances à 18 h.",
    "Booking possible until the last school day before the holidays at 18:00."
  ])
})

test("what is late is said with what it costs; without a rule the limit is the start", () => {
  const limit = { kind: "hours-before", hours: 1 }
  const { lateAdd, lateCancel } = rulesOf({
    lateAdd: [
      { limit, surcharge: { percent: 50 } },
      { limit, surcharge: { cents: 150 } }
    ],
    lateCancel: [
      { limit, feePercent: 50 },
      { limit, feePercent: 100 }
    ]
  })
  const late = lateAdd.map((rule) => plain(ruleSentence({ group: "lateAdd", rule }, "fr")))
  expect(late).toEqual([
    "Réservation tardive possible jusqu’à 1 heure avant le début avec un supplément de 50 %.",
    "Réservation tardive possible jusqu’à 1 heure avant le début avec un supplément de 1,50 €."
  ])
  expect(lateCancel.map((rule) => plain(ruleSentence({ group: "lateCancel", rule }, "fr")))).toEqual([
    "Annulation tardive possible jusqu’à 1 heure avant le début : 50 % du prix reste dû.",
    "Annulation tardive possible jusqu’à 1 heure avant le début : le prix reste dû."
  ])
  expect(ruleSentence({ group: "cancel", rule: null }, "fr")).toBe("Annulation possible jusqu’au début.")
})

test("the rules of an activity are listed with what each is about, where it is not about all", () => {
  const named = { parts: [{ code: "matin", name: "Accueil du matin" }], periods: [{ code: "ete", name: "" }] }
  const eve = { kind: "days-before", days: 1, at: "12:00" }
  const rules = rulesOf({
    add: [
      { limit: eve, parts: ["matin"], until: "2026-12-31" },
      { limit: eve, for: "residents", periods: ["ete"], from: "2027-01-01" }
    ],
    cancel: [{ limit: eve, from: "2026-09-01", until: "2026-12-18" }]
  })
  expect(ruleSentences({ rules, ...named }, "fr").map(plain)).toEqual([
    "Accueil du matin, jours jusqu’au 31 décembre 2026 : Réservation possible jusqu’à la veille à 12 h.",
    "Habitants de la commune, ete, jours à partir du 1er janvier 2027 : Réservation possible jusqu’à la veille à 12 h.",
    "Jours du 1er septembre 2026 au 18 décembre 2026 : Annulation possible jusqu’à la veille à 12 h."
  ])
  expect(ruleSentences({ rules: rulesOf({}), ...named }, "fr")).toEqual([
    "Réservation possible jusqu’au début.",
    "Annulation possible jusqu’au début."
  ])
  expect(ruleSentences({ rules, ...named }, "en").map(plain)[1]).toBe(
    "Residents, ete, days from 1 January 2027: Booking possible until the day before at 12:00."
  )
})
