import { describe, expect, it } from "vitest"
import { needs } from "../../../../../scripts/needs.ts"
import type { AttendanceChild, AttendanceSheet } from "../../../src/documents/pdf/AttendanceGroup.ts"
import { attendanceSheet } from "../../../src/documents/pdf/attendanceSheet.ts"
import { readBack } from "../../platform/pdf/readBack.ts"
import { soundForQpdf } from "../../platform/pdf/soundForQpdf.ts"
import { wednesday } from "./samples.ts"

const [lea] = wednesday.children
if (lea === undefined) throw new Error("the sample has children")

const child = (more: Partial<AttendanceChild> = {}): AttendanceChild => ({
  ...{ id: "1", ref: "E1", givenName: "Léa", familyName: "MARTIN", schoolClass: "CE2", units: ["Journée"] },
  ...{ from: "08:00", until: "18:00", state: "not-recorded", lateMinutes: 0, leavesAloneFrom: null },
  ...{ diet: lea.diet, contacts: lea.contacts, pickups: lea.pickups, forbidden: lea.forbidden, health: [] },
  ...more
})

const none = { diet: [], pickups: [], forbidden: [], contacts: lea.contacts.slice(0, 1) }

/** A day at a leisure centre: two groups, one of them large. */
const leisureDay: AttendanceSheet = {
  town: wednesday.town,
  language: "fr",
  activity: "Centre de loisirs",
  day: "2026-12-21",
  withHealth: true,
  groups: [
    {
      place: "Centre Robert-Desnos",
      group: "6-8 ans",
      children: [
        child({ health: lea.health }),
        child({ givenName: "Noé", ...none, leavesAloneFrom: "17:30", state: "absent-excused" }),
        child({ givenName: "Zoé", ...none, units: [], state: "present", lateMinutes: 20 })
      ]
    },
    {
      place: "Centre Robert-Desnos",
      group: "9-11 ans",
      children: Array.from({ length: 40 }, (_, i) =>
        child({ givenName: `Numéro${i}.`, familyName: "ENFANT", diet: [`fin ${i}.`] })
      )
    }
  ]
}

describe("the attendance sheet of a day", async () => {
  const { pages, info } = await readBack(await attendanceSheet(leisureDay))
  const first = pages[0] ?? ""

  it("says which activity, day, place and group, and how many children", () => {
    expect(first).toContain("Feuille de présence : Centre Robert-Desnos · 6-8 ans")
    expect(first).toContain("Centre de loisirs · lundi 21")
    expect(first).toContain("3 enfants attendus")
    expect(info).toMatchObject({ Language: "fr-FR", Title: expect.stringContaining("Feuille de présence") })
  })

  it("has boxes to tick for a child, its times, and the gravest first", () => {
    const order = [
      "MARTIN Léa",
      "présent",
      "absent",
      "parti à",
      "CE2 · Journée · 08:00 – 18:00",
      "NE DOIT PAS partir avec : Luc Durand (oncle)",
      "Santé : Allergie : arachides",
      "Régime : sans porc, panier repas",
      "À appeler : Camille Martin (mère) 06 00 00 00 01",
      "Peut partir avec : Odile Martin",
      "MARTIN Noé",
      "absent excusé",
      "Part seul à partir de 17:30",
      "MARTIN Zoé",
      "présent, repris avec 20 min de retard",
      "sans réservation"
    ]
    const places = order.map((part) => first.indexOf(part))
    expect(order.filter((_, i) => places[i] === -1)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it("gives each group pages of its own, with its name on each, and cuts no child in two", () => {
    expect(first).not.toContain("9-11 ans")
    expect(first).not.toContain("ENFANT")
    pages.slice(1).forEach((page) => {
      expect(page).toContain("9-11 ans")
    })
    for (let i = 0; i < 40; i += 1) {
      const page = pages.find((candidate) => candidate.includes(`Numéro${i}. `))
      expect(page).toContain(`fin ${i}.`)
    }
  })

  it("says nothing of keeping health locked away where it has none", async () => {
    const [plain = ""] = (await readBack(await attendanceSheet({ ...leisureDay, withHealth: false }))).pages
    expect(plain).not.toContain("Confidentiel")
    expect(first).toContain("Confidentiel : à garder sous clé")
  })

  it("is the same file each time", async () => {
    expect(await attendanceSheet(leisureDay)).toEqual(await attendanceSheet(leisureDay))
  })

  it("is sound for qpdf", needs("qpdf"), async () => {
    expect(await soundForQpdf(await attendanceSheet(leisureDay))).toContain("No syntax or stream encoding errors")
  })
})
