import type { components } from "../../src/generated/api.d.ts"
import { lina, noe } from "./planning.ts"

type Schemas = components["schemas"]

const enrolment = (last: number, given: Partial<Schemas["Enrolment"]>): Schemas["Enrolment"] => ({
  id: `01930000-0000-7000-8000-0000000000e${last}`,
  childId: lina.id,
  childName: lina.givenName,
  activity: "cantine",
  activityName: "Cantine",
  period: "2026-2027",
  periodName: "Année scolaire 2026-2027",
  placeName: "École Pompidou",
  groupName: "",
  startsOn: "2026-09-01",
  endsOn: "2027-07-02",
  state: "accepted",
  reason: "",
  next: { code: "book", at: null, sentence: "Vous pouvez réserver des jours." },
  ...given
})

export const enrolments: ReadonlyArray<Schemas["Enrolment"]> = [
  enrolment(1, {}),
  enrolment(2, {
    activity: "loisirs",
    activityName: "Accueil de loisirs",
    period: "noel",
    periodName: "Vacances de Noël",
    placeName: "Centre du Puy du Roy",
    groupName: "6-8 ans",
    startsOn: "2026-12-21",
    endsOn: "2027-01-01",
    state: "requested",
    next: { code: "wait", at: null, sentence: "La mairie examine votre demande. Vous recevrez la réponse par e‑mail." }
  }),
  enrolment(3, {
    childId: noe.id,
    childName: noe.givenName,
    next: { code: "documents", at: null, sentence: "Il manque la fiche sanitaire avant de pouvoir réserver." }
  }),
  enrolment(4, {
    childId: noe.id,
    childName: noe.givenName,
    activity: "mercredi",
    activityName: "Mercredi",
    state: "refused",
    reason: "Le groupe est complet.",
    next: { code: "ask-again", at: null, sentence: "Vous pouvez refaire une demande." }
  })
]

/** What the town offers: a camp of which one child may ask, with two places to choose from. */
export const offered: ReadonlyArray<Schemas["OfferedActivity"]> = [
  {
    code: "loisirs",
    name: "Accueil de loisirs",
    description: "Jeux, sorties et ateliers pendant les vacances.",
    serviceName: "Enfance",
    places: [
      { code: "puy-du-roy", name: "Centre du Puy du Roy", address: "3 rue du Puy du Roy" },
      { code: "bellicart", name: "Centre Bellicart", address: "" }
    ],
    rules: ["Réservez au plus tard 10 jours avant les vacances.", "Une absence sans certificat médical est facturée."],
    periods: [
      {
        code: "noel",
        name: "Vacances de Noël",
        from: "2026-12-21",
        to: "2027-01-01",
        bookingOpensAt: "2099-11-29T07:30:00Z",
        requests: null,
        children: [
          { ...lina, place: "", hindrances: [], enrolmentId: "01930000-0000-7000-8000-0000000000e2" },
          { ...noe, place: "", hindrances: [], enrolmentId: null },
          {
            id: "01930000-0000-7000-8000-0000000000a3",
            givenName: "Adam",
            place: "",
            hindrances: [
              { code: "too-young", sentence: "Adam est trop jeune\u202f: l’accueil prend les enfants de 3 à 11 ans." }
            ],
            enrolmentId: null
          }
        ]
      }
    ]
  }
]
