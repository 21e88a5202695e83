import { readCsv } from "@portail-familles/core/platform/csv"
import { demoFamiliesCsv, toCsv } from "./families.ts"
import { seeded } from "./random.ts"

const columns = [
  "facture",
  "regie",
  "foyer",
  "emission",
  "echeance",
  "periode",
  "enfant",
  "activite",
  "libelle",
  "quantite",
  "unite",
  "prix_unitaire",
  "tarif"
] as const

const bands = [
  { label: "quotient familial de 0 à 399", meal: "1,00", hour: "0,60", day: "4,20" },
  { label: "quotient familial de 400 à 799", meal: "2,35", hour: "1,10", day: "7,80" },
  { label: "quotient familial de 800 à 1 199", meal: "3,60", hour: "1,75", day: "11,40" },
  { label: "quotient familial de 1 200 et plus", meal: "4,45", hour: "2,30", day: "15,60" }
] as const
const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre"
]

/** Months that are invoiced, up to the one before `today`. */
const invoicedMonths = 6

/** What is settled in the demo, by invoice number: the rest is left to pay. */
export type DemoSettlement = "card" | "cash" | "part" | "credit" | "cancelled"

export interface DemoInvoices {
  readonly csv: string
  readonly settlements: ReadonlyMap<string, DemoSettlement>
}

/** The demo's invoices of the months before `today` (ISO day), as the file that a town would import. */
export const demoInvoices = (today: string): DemoInvoices => {
  const settlements = new Map<string, DemoSettlement>()
  const rows: Array<Partial<Record<(typeof columns)[number], string>>> = []
  const families = [
    ...Map.groupBy(readCsv(new TextEncoder().encode(demoFamiliesCsv())), (row) => row.cells["foyer"] ?? "")
  ]
  families.forEach(([foyer, children], index) => {
    for (let back = invoicedMonths; back >= 1; back--) {
      const random = seeded(index * 101 + back)
      if (foyer !== "TEST" && random.chance(0.5)) continue
      const band = foyer === "TEST" ? bands[1] : bands[index % bands.length]
      const month = monthBefore(today, back)
      const number = `${month.year}${String(month.month).padStart(2, "0")}${String(index + 1).padStart(4, "0")}`
      const settlement = foyer === "TEST" ? testSettlement(back) : settlementOf(random, back)
      if (settlement !== undefined) settlements.set(number, settlement)
      const head = {
        facture: number,
        regie: "enfance",
        foyer,
        emission: dayOf(month, 1, 1),
        echeance: dayOf(month, 2, 10),
        periode: `${months[month.month - 1]?.replace(/^./, (letter) => letter.toUpperCase())} ${month.year}`
      }
      for (const child of children) {
        const of = { ...head, enfant: child.cells["enfant"] ?? "", tarif: band?.label ?? "" }
        rows.push({
          ...of,
          activite: "Restauration scolaire",
          libelle: "Repas",
          quantite: String(random.between(6, 16)),
          unite: "repas",
          prix_unitaire: band?.meal ?? ""
        })
        if (random.chance(0.6)) {
          rows.push({
            ...of,
            activite: "Accueil périscolaire",
            libelle: "Accueil du soir",
            quantite: `${random.between(3, 20)},5`,
            unite: "heures",
            prix_unitaire: band?.hour ?? ""
          })
        }
        if (random.chance(0.4)) {
          rows.push({
            ...of,
            activite: "Mercredi",
            libelle: "Journée au centre de loisirs",
            quantite: String(random.between(1, 4)),
            unite: "jours",
            prix_unitaire: band?.day ?? ""
          })
        }
      }
    }
  })
  const holidays = testHolidays(today)
  rows.push(holidays.toPay, holidays.partlyPaid)
  settlements.set(holidays.partlyPaid.facture, "part")
  return { csv: toCsv(columns, rows), settlements }
}

/** The family TEST has settled all but the third month back, which is overdue, and the last one, which is not yet. */
const testSettlement = (back: number): DemoSettlement | undefined => testSettlements[back]
const testSettlements: Readonly<Record<number, DemoSettlement>> = { 2: "cash", 4: "card", 5: "cancelled", 6: "card" }

/** Two invoices of the family TEST for its holidays, due next month. */
const testHolidays = (today: string) => {
  const month = monthBefore(today, 1)
  const week = (rank: string, facture: string, days: string) => ({
    facture: `${month.year}${String(month.month).padStart(2, "0")}${facture}`,
    regie: "enfance",
    foyer: "TEST",
    emission: dayOf(month, 1, 1),
    echeance: dayOf(month, 2, 10),
    periode: `Vacances, ${rank} semaine`,
    enfant: "TEST-EMMA-ROSE",
    activite: "Centre de loisirs",
    libelle: "Journée avec repas",
    quantite: days,
    unite: "jours",
    prix_unitaire: bands[1].day,
    tarif: bands[1].label
  })
  return { toPay: week("première", "9001", "5"), partlyPaid: week("deuxième", "9002", "4") }
}

const settlementOf = (random: ReturnType<typeof seeded>, back: number): DemoSettlement | undefined => {
  if (random.chance(0.03)) return "cancelled"
  if (random.chance(0.04)) return "credit"
  if (random.chance(0.05)) return "part"
  return random.chance(back === 1 ? 0.35 : 0.9) ? random.pick(["card", "card", "cash"]) : undefined
}

interface Month {
  readonly year: number
  readonly month: number
}

const monthBefore = (today: string, back: number): Month => {
  const [year = 0, month = 0] = today.split("-").map(Number)
  const index = year * 12 + month - 1 - back
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

const dayOf = (month: Month, later: number, day: number): string => {
  const { year, month: of } = monthBefore(`${month.year}-${month.month}-01`, -later)
  return `${year}-${String(of).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
