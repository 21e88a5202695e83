import type { InvoicePdf, InvoicePdfLine } from "../../../src/invoices/pdf/InvoicePdf.ts"

/** A line of a meal for a child; `changes` replace what a test is about. */
export const meal = (changes: Partial<InvoicePdfLine> = {}): InvoicePdfLine => ({
  child: "Léa Martin",
  activity: "Restauration scolaire",
  description: "Repas du midi",
  place: "École Robert-Desnos",
  period: "du 2 au 27 novembre 2026",
  quantity: "14",
  unit: "repas",
  unitPriceCents: 350,
  amountCents: 4900,
  tariffExplanation: "Tranche QF 3 : 600–899 (quotient familial 742, novembre 2026)",
  ...changes
})

/** A family's invoice of one month with two children. */
export const november: InvoicePdf = {
  language: "fr",
  town: {
    name: "Ville de Compiègne",
    addressLines: ["Place de l’Hôtel-de-Ville", "60200 Compiègne"],
    accentColor: "#0b5c8e",
    siret: "216 001 594 00012",
    contactLines: ["Vie scolaire : 03 00 00 00 00", "vie-scolaire@compiegne.example"]
  },
  regie: {
    name: "Régie de recettes Enfance et vie scolaire",
    placeOfPayment: [
      "Guichet de la Vie scolaire",
      "Place de l’Hôtel-de-Ville",
      "60200 Compiègne",
      "du lundi au vendredi, 8 h 30 – 12 h"
    ],
    acceptedMeans: [
      "Carte bancaire ou prélèvement unique en ligne (PayFiP)",
      "Chèque à l’ordre de la régie",
      "Espèces, jusqu’à 300 €",
      "CESU préfinancé (hors repas)"
    ],
    legalMention:
      "Ordre de paiement établi par la régie de recettes. Passé la date limite de paiement, la somme restante sera mise en recouvrement par le service de gestion comptable au moyen d’un titre de recettes. Toute réclamation est à adresser au service avant cette date."
  },
  invoice: {
    number: "2026000123",
    issuedOn: "2026-12-01",
    dueOn: "2026-12-21",
    periodLabel: "novembre 2026",
    object: "Restauration scolaire, accueil périscolaire et mercredis",
    stateText: "Partiellement payée"
  },
  debtor: {
    names: ["Mme Camille Martin", "M. Karim Benali"],
    addressLines: ["Résidence des Lilas, bâtiment B", "12 bis rue des Trois-Épines", "60200 COMPIÈGNE"]
  },
  lines: [
    meal(),
    meal({
      activity: "Accueil périscolaire du soir",
      description: "Garde, goûter compris",
      quantity: "12.5",
      unit: "demi-heures",
      unitPriceCents: 82,
      amountCents: 1025,
      tariffExplanation: "Tranche QF 3 : 600–899"
    }),
    meal({ child: "Noé Benali-Martin", quantity: "15", amountCents: 5250, place: "École Philéas-Lebesgue" }),
    meal({
      child: "Noé Benali-Martin",
      activity: "Mercredi au centre de loisirs",
      description: "Journée complète avec repas",
      place: "Centre de loisirs Hersan",
      quantity: "3",
      unit: "journées",
      unitPriceCents: 37_650,
      amountCents: 112_950,
      tariffExplanation: "Taux d’effort 1,2 % du QF, plancher 4,00 €, plafond 14,00 €"
    }),
    meal({
      child: null,
      activity: "Adhésion annuelle",
      description: "Cotisation du foyer 2026–2027",
      place: "Maison de l’enfance",
      period: "année scolaire 2026–2027",
      quantity: "1",
      unit: "forfait",
      unitPriceCents: 1000,
      amountCents: 1000,
      tariffExplanation: "Tarif unique, délibération du 25 juin 2026"
    })
  ],
  deductions: [
    { label: "Aide aux temps libres CAF", amountCents: -900 },
    { label: "Avoir n° 2026000098, absence du 12 octobre", amountCents: -350 }
  ],
  previousBalanceCents: 1840,
  totalCents: 123_875,
  paidCents: 2000,
  remainingCents: 121_875
}

/** The same invoice with `count` lines, for children who come back every few lines. */
export const withLines = (count: number): InvoicePdf => ({
  ...november,
  lines: Array.from({ length: count }, (_, i) =>
    meal({
      child: `Enfant ${Math.floor(i / 30) + 1}`,
      activity: `Prestation ${i + 1}`,
      quantity: "1",
      amountCents: 350
    })
  ),
  deductions: [],
  totalCents: count * 350,
  paidCents: 0,
  remainingCents: count * 350
})
