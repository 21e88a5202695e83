import type { components } from "../../src/generated/api.d.ts"

type Schemas = components["schemas"]
export type Cell = Schemas["PlanningCell"]
export type PlanningRequest = Schemas["PlanningRequest"]
export type Planning = Schemas["Planning"]
type Line = Schemas["PlanningChangeLine"]

export const lina = { id: "01930000-0000-7000-8000-0000000000a1", givenName: "Lina" }
export const noe = { id: "01930000-0000-7000-8000-0000000000a2", givenName: "Noé" }

const reason = (code: NonNullable<Cell["reason"]>["code"], sentence: string, limit: string | null = null) => ({
  code,
  limit,
  sentence
})

/** Ways in which a cell stands. */
export const ways = {
  free: { state: "free", mayAdd: true, until: "2026-12-03T11:00:00Z" },
  late: { state: "free", mayAdd: true, until: "2026-12-06T11:00:00Z", surchargePercent: 50 },
  booked: { state: "booked", mayCancel: true, until: "2026-12-03T11:00:00Z" },
  fee: { state: "booked", mayCancel: true, until: "2026-12-06T11:00:00Z", feePercent: 50 },
  fixed: {
    state: "booked",
    reason: reason("too-late-to-cancel", "Il n’est plus possible d’annuler depuis le jeudi 26 novembre à 12 h.")
  },
  full: { state: "full", reason: reason("full", "Toutes les places sont prises.") },
  closed: { state: "closed", reason: reason("closed", "Fermé par la mairie\u202f: grève.") },
  otherHome: { state: "other-home", reason: reason("booked-by-other-home", "Réservé par l’autre foyer.") },
  tooLate: {
    state: "closed",
    reason: reason("too-late-to-add", "C’était possible jusqu’au jeudi 26 novembre à 12 h.", "2026-11-26T11:00:00Z")
  },
  dossier: {
    state: "free",
    reason: reason("dossier-incomplete", "Vérifiez d’abord votre dossier\u202f: il manque une rubrique.")
  },
  notOpen: {
    state: "closed",
    reason: reason("not-open-yet", "Les réservations ouvrent le dimanche 29 novembre à 8 h 30.", "2026-11-29T07:30:00Z")
  }
} satisfies Record<string, Partial<Cell>>

export const cell = (
  child: { readonly id: string },
  day: string,
  activity: string,
  unit: string,
  way: Partial<Cell>
): Cell => ({
  childId: child.id,
  activity,
  unit,
  day,
  state: "free",
  asked: false,
  byRequest: false,
  mayAdd: false,
  mayCancel: false,
  until: null,
  surchargePercent: null,
  surchargeCents: null,
  feePercent: null,
  reason: null,
  waiting: null,
  mayWait: false,
  ...way
})

const unit = (code: string, name: string, startsAt: string, endsAt: string, price = "") => ({
  code,
  name,
  startsAt,
  endsAt,
  price,
  needs: [],
  together: []
})

export const activities: Planning["activities"] = [
  {
    code: "cantine",
    name: "Cantine",
    description: "Le repas de midi, servi à l’école.",
    units: [unit("repas", "Repas", "11:45", "13:30", "4,10 €")],
    waitsFor: "period",
    rules: ["Réservez au plus tard le jeudi à 12 h pour la semaine suivante."]
  },
  {
    code: "periscolaire",
    name: "Accueil périscolaire",
    description: "",
    units: [unit("matin", "Matin", "07:30", "08:30", "1,20 €"), unit("soir", "Soir", "16:30", "18:30", "2,40 €")],
    waitsFor: "period",
    rules: ["Réservez au plus tard la veille à 12 h."]
  }
]

const schoolDays = ["07", "08", "10", "11", "14", "15", "17", "18"].map((day) => `2026-12-${day}`)

const cellsOf = (child: { readonly id: string }, day: string): ReadonlyArray<Cell> => [
  cell(child, day, "cantine", "repas", ways.booked),
  cell(child, day, "periscolaire", "matin", ways.free),
  cell(child, day, "periscolaire", "soir", ways.free)
]

const odd: Readonly<Record<string, ReadonlyArray<Cell>>> = {
  "2026-12-08": [
    cell(lina, "2026-12-08", "cantine", "repas", ways.fixed),
    cell(lina, "2026-12-08", "periscolaire", "matin", ways.tooLate),
    cell(lina, "2026-12-08", "periscolaire", "soir", ways.full)
  ],
  "2026-12-10": [
    cell(lina, "2026-12-10", "cantine", "repas", ways.fee),
    cell(lina, "2026-12-10", "periscolaire", "matin", ways.late),
    cell(lina, "2026-12-10", "periscolaire", "soir", ways.otherHome)
  ],
  "2026-12-11": [
    cell(lina, "2026-12-11", "cantine", "repas", ways.closed),
    cell(lina, "2026-12-11", "periscolaire", "matin", ways.dossier),
    cell(lina, "2026-12-11", "periscolaire", "soir", ways.notOpen)
  ]
}

const holidays = ["19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"]

/** A family's December: Lina's days stand in every way, Noé's are as most are. */
export const december: Planning = {
  from: "2026-12-01",
  to: "2026-12-31",
  today: "2026-12-07",
  children: [lina, noe],
  activities,
  days: [
    ...holidays.map((day) => ({ day: `2026-12-${day}`, kind: "school-holiday" as const, name: "Vacances de Noël" })),
    { day: "2026-12-25", kind: "public-holiday" as const, name: "Noël" }
  ],
  waits: [],
  requests: [],
  cells: [
    ...["01", "03", "04"].map((day) =>
      cell(lina, `2026-12-${day}`, "cantine", "repas", {
        state: "booked",
        reason: reason("past", "Ce jour est passé.")
      })
    ),
    ...schoolDays.flatMap((day) => [...(odd[day] ?? cellsOf(lina, day)), ...cellsOf(noe, day)])
  ],
  openings: [
    {
      activity: "loisirs",
      activityName: "Accueil de loisirs",
      period: "Vacances de Noël",
      at: "2099-11-29T07:30:00Z"
    }
  ],
  nextHolidaysFrom: "2026-12-19"
}

/** The week of 7 December. */
export const week: Planning = {
  ...december,
  from: "2026-12-07",
  to: "2026-12-13",
  days: [],
  cells: december.cells.filter(({ day }) => day >= "2026-12-07" && day <= "2026-12-13")
}

/** A line of an answer, done unless it says otherwise. */
export const line = (
  wish: Pick<Line, "action" | "childId" | "activity" | "unit" | "day">,
  given: Partial<Line> = {}
): Line => ({
  outcome: wish.action === "add" ? "booked" : "cancelled",
  code: null,
  rule: null,
  limit: null,
  sentence: wish.action === "add" ? "C’est réservé." : "C’est annulé.",
  surchargePercent: null,
  surchargeCents: null,
  feePercent: null,
  ...wish,
  ...given
})

const wish = (action: "add" | "cancel", day: string) => ({
  action,
  childId: lina.id,
  activityName: "Accueil périscolaire",
  unitName: "Soir",
  day
})

/** What the family asked for lately. */
export const history: ReadonlyArray<Schemas["PlanningHistoryEntry"]> = [
  { ...wish("add", "2026-12-14"), at: "2026-12-07T11:05:00Z", by: "me", outcome: "booked", sentence: "" },
  {
    ...wish("add", "2026-12-15"),
    at: "2026-12-07T11:05:00Z",
    by: "me",
    outcome: "full",
    sentence: "Toutes les places sont prises."
  },
  { ...wish("cancel", "2026-12-11"), at: "2026-12-06T17:40:00Z", by: "household", outcome: "cancelled", sentence: "" },
  {
    ...wish("cancel", "2026-12-10"),
    action: "close",
    at: "2026-12-05T09:00:00Z",
    by: "town",
    outcome: "cancelled",
    sentence: "Fermé par la mairie\u202f: grève."
  }
]

/** A day on which everything is free, in a month of its own. */
export const january: Planning = {
  ...december,
  from: "2027-01-01",
  to: "2027-01-31",
  days: [],
  cells: [lina, noe].flatMap((child) =>
    ["2027-01-04", "2027-01-07"].flatMap((day) => [
      cell(child, day, "cantine", "repas", ways.free),
      cell(child, day, "periscolaire", "matin", ways.free)
    ])
  ),
  openings: []
}

const compiegne: Planning["activities"] = [
  {
    code: "restauration",
    name: "Restauration scolaire",
    description: "Le repas de midi, dans le restaurant de l’école.",
    units: [unit("repas", "Repas", "11:45", "13:30", "De 1 € à 5,30 € selon le quotient familial")],
    waitsFor: "period",
    rules: []
  },
  {
    code: "periscolaire",
    name: "Accueil périscolaire",
    description: "",
    units: [
      unit("matin", "Matin", "07:30", "08:20", "0,80 € à 2,10 €"),
      unit("soir", "Soir", "16:30", "18:30", "1,20 € à 3,40 €")
    ],
    waitsFor: "period",
    rules: []
  },
  {
    code: "mercredi",
    name: "Centre de loisirs du mercredi",
    description: "",
    units: [
      unit("journee", "Journée avec repas", "08:00", "18:00", "4,20 € à 14,60 €"),
      unit("matinee", "Matinée", "08:00", "12:00", "1,60 € à 5,20 €"),
      unit("matinee-repas", "Matinée avec repas", "08:00", "13:30", "2,60 € à 9,40 €")
    ],
    waitsFor: "period",
    rules: []
  }
]

/** A week of two children in all that a town offers: too many units for a column each. */
export const fullWeek: Planning = {
  ...week,
  activities: compiegne,
  cells: [lina, noe].flatMap((child) =>
    ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"].flatMap((day) =>
      day.endsWith("09")
        ? ["journee", "matinee", "matinee-repas"].map((code) => cell(child, day, "mercredi", code, ways.free))
        : [
            cell(child, day, "restauration", "repas", ways.booked),
            cell(child, day, "periscolaire", "matin", ways.free),
            cell(child, day, "periscolaire", "soir", ways.late)
          ]
    )
  )
}
