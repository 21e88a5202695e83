import type { components } from "../../src/generated/api.d.ts"

type Schemas = components["schemas"]

const uuid = (last: number) => `01930000-0000-7000-8000-${String(last).padStart(12, "0")}`

/** An instant so many seconds ahead. */
export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

export const session: Schemas["Session"] = {
  adult: { id: uuid(1), givenName: "Camille", familyName: "Benali-Martin" },
  household: { name: "Benali-Martin" },
  language: "fr",
  menu: [
    { id: "profile", badge: 0 },
    { id: "invoices", badge: 3 }
  ],
  toDo: [
    { id: "invoices-overdue", count: 1, amountCents: 11_220, dueOn: "2026-10-31", subjectId: uuid(8), blocks: [] },
    { id: "invoices-due", count: 2, amountCents: 13_645, dueOn: "2026-11-30", subjectId: null, blocks: [] }
  ],
  remembered: false,
  expiresAt: inSeconds(1800)
}

const invoice = (last: number, given: Partial<Schemas["InvoiceSummary"]>): Schemas["InvoiceSummary"] => ({
  id: uuid(last),
  number: `2026-PE-${String(1200 + last).padStart(6, "0")}`,
  period: "2026-10",
  issuedOn: "2026-11-02",
  dueOn: "2026-11-30",
  totalCents: 8645,
  paidCents: 0,
  creditedCents: 0,
  remainingCents: 8645,
  state: "to-pay",
  payable: true,
  lockedUntil: null,
  debit: null,
  ...given
})

const settled = { remainingCents: 0, payable: false } as const

export const invoices: Schemas["InvoiceList"] = {
  balanceCents: 26_115,
  surplusCents: 350,
  invoices: [
    invoice(9, {}),
    invoice(8, {
      period: "2026-09",
      dueOn: "2026-10-31",
      issuedOn: "2026-10-02",
      totalCents: 11_220,
      remainingCents: 11_220,
      state: "overdue"
    }),
    invoice(7, {
      period: "Centre de loisirs, vacances d’automne",
      totalCents: 9000,
      paidCents: 4000,
      remainingCents: 5000,
      state: "partly-paid"
    }),
    invoice(6, {
      period: "2026-08",
      issuedOn: "2026-09-02",
      dueOn: "2026-09-30",
      totalCents: 1250,
      remainingCents: 1250,
      state: "being-paid",
      payable: false,
      lockedUntil: "2026-11-23T10:30:00Z",
      debit: null
    }),
    invoice(5, {
      period: "2026-06",
      issuedOn: "2026-07-02",
      dueOn: "2026-07-31",
      totalCents: 7420,
      paidCents: 7420,
      state: "paid",
      ...settled
    }),
    invoice(4, {
      period: "2025-12",
      issuedOn: "2026-01-05",
      dueOn: "2026-01-31",
      totalCents: 3100,
      creditedCents: 3100,
      state: "credited",
      ...settled
    }),
    invoice(3, {
      period: "2025-11",
      issuedOn: "2025-12-02",
      dueOn: "2025-12-31",
      totalCents: 6400,
      state: "cancelled",
      ...settled
    })
  ]
}

const first = invoice(8, invoices.invoices[1] ?? {})

export const detail: Schemas["InvoiceDetail"] = {
  ...first,
  totalCents: 15_220,
  paidCents: 4000,
  regie: "Régie de recettes Enfance et restauration scolaire",
  debtor: {
    names: ["Mme Claire Martin", "M. Karim Martin"],
    addressLines: ["12 bis rue des Lombards", "Bâtiment C", "60200 Compiègne"]
  },
  lines: [
    {
      childName: "Lina",
      activity: "Restauration scolaire",
      description: "École Pompidou, du 1er au 30 septembre 2026",
      quantity: "16",
      unit: "repas",
      unitPriceCents: 410,
      amountCents: 6560,
      tariff: "Tranche C : quotient familial de 842 €, soit 4,10 € le repas."
    },
    {
      childName: "Lina",
      activity: "Accueil périscolaire du soir",
      description: "",
      quantity: "12.5",
      unit: "heures",
      unitPriceCents: 160,
      amountCents: 2000,
      tariff: "Taux d’effort de 0,19 % × quotient familial de 842 €."
    },
    {
      childName: "Noé",
      activity: "Restauration scolaire",
      description: "École Pompidou, du 1er au 30 septembre 2026",
      quantity: "16",
      unit: "repas",
      unitPriceCents: 410,
      amountCents: 6560,
      tariff: "Tranche C : quotient familial de 842 €, soit 4,10 € le repas."
    },
    {
      childName: null,
      activity: "Frais d’inscription",
      description: "Année scolaire 2026-2027",
      quantity: "1",
      unit: "forfait",
      unitPriceCents: 100,
      amountCents: 100,
      tariff: ""
    }
  ],
  payments: [
    { paidAt: "2026-10-20T08:12:00Z", carriedOverAt: null, rejectedAt: null, means: "cheque", amountCents: 4000 },
    {
      paidAt: "2026-10-20T08:12:00Z",
      carriedOverAt: "2026-11-02T09:30:00Z",
      rejectedAt: null,
      means: "cheque",
      amountCents: 350
    }
  ],
  creditNotes: [{ number: "AV-000012", issuedOn: "2026-10-21", amountCents: 820, reason: "Deux repas non pris." }]
}

export const payment: Schemas["Payment"] = {
  id: uuid(50),
  state: "pending",
  amountCents: 19_865,
  invoices: [
    { id: uuid(9), number: "2026-PE-001209" },
    { id: uuid(8), number: "2026-PE-001208" }
  ],
  means: null,
  paidAt: null,
  authorisation: "",
  againAt: null
}

export const activation: Schemas["Activation"] = {
  givenName: "Camille",
  mail: "camille.benali@exemple.fr",
  expiresAt: "2026-11-30T10:00:00Z"
}

export const mailedLink: Schemas["MailedLink"] = {
  givenName: "Camille",
  mail: "camille.benali@exemple.fr",
  expiresAt: "2026-11-23T11:00:00Z"
}

export const profile: Schemas["Profile"] = {
  version: 3,
  signIn: {
    mail: "camille.benali@exemple.fr",
    pendingMail: null,
    pendingUntil: null,
    passwordChangedAt: "2026-09-02T08:00:00Z"
  },
  personal: {
    civility: "Mme",
    birthName: "Martin",
    familyName: "Benali-Martin",
    givenName: "Camille",
    birthDate: "1987-05-03"
  },
  professional: { profession: "Infirmière", employer: "", workPhone: "" },
  phones: { main: "06 12 34 56 78", second: "" },
  language: "fr",
  notifications: { invoices: true, openings: true, offers: true, bookings: true, absences: true }
}

const openSession = (last: number, given: Partial<Schemas["OpenSession"]>): Schemas["OpenSession"] => ({
  id: uuid(last),
  device: "Firefox sur Windows",
  site: "portail.compiegne.example",
  openedAt: "2026-11-20T07:30:00Z",
  seenAt: "2026-11-22T18:05:00Z",
  remembered: false,
  current: false,
  ...given
})

export const openSessions: ReadonlyArray<Schemas["OpenSession"]> = [
  openSession(60, { device: "Chrome sur Android", current: true }),
  openSession(61, { remembered: true }),
  openSession(62, { device: "", site: "www.compiegne.example" })
]

export const town: Schemas["Town"] = {
  slug: "compiegne",
  name: "Compiègne",
  welcome: "",
  accentColor: "#1f4f8f",
  siteUrl: "https://www.compiegne.example",
  portalUrl: "https://portail.compiegne.example",
  contactMail: "familles@compiegne.example",
  services: [
    {
      code: "petite-enfance",
      name: "Petite Enfance",
      description: "Crèches, haltes-garderies et relais petite enfance.",
      mail: "petite.enfance@compiegne.example",
      phone: "03 44 00 00 01",
      address: "2 rue de l’Exemple, 60200 Compiègne",
      openingHours: ["Du lundi au vendredi, de 8 h 30 à 17 h"],
      files: [{ label: "Dossier de préinscription", url: "/api/v1/town/files/petite-enfance.pdf", size: 184_000 }]
    },
    {
      code: "enfance",
      name: "Enfance",
      description: "Restauration scolaire, accueil périscolaire et centres de loisirs.",
      mail: "enfance@compiegne.example",
      phone: "03 44 00 00 02",
      address: "2 rue de l’Exemple, 60200 Compiègne",
      openingHours: ["Du lundi au vendredi, de 8 h 30 à 17 h", "Le samedi, de 9 h à 12 h"],
      files: []
    }
  ],
  guideUrl: null,
  legalLinks: []
}

export const news: Schemas["NewsItem"][] = [
  {
    publishedOn: "2026-11-16",
    title: "Vacances de Noël : ouverture des réservations",
    body: "Les réservations des centres de loisirs ouvrent le lundi 23 novembre à 9 h.",
    link: { label: "Voir mon planning", url: "/espace/planning" }
  },
  {
    publishedOn: "2026-11-02",
    title: "Vos factures d’octobre sont en ligne",
    body: "Elles sont à régler avant le 30 novembre.",
    link: null
  }
]
