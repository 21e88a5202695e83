import { toCurrency } from "n2words/fr-FR"

/** What a certificate says. It is for the French tax office: there is no other language. */
export const words = {
  title: "Attestation fiscale",
  subtitle: (year: number) => `Frais de garde d’enfants de moins de 6 ans, payés en ${year}`,
  siret: (siret: string) => `SIRET\u00a0${siret}`,
  paidBy: "Payé par",
  period: "Période",
  wholeYear: (year: number) => `du 1er janvier au 31 décembre ${year}`,
  child: (name: string, birthDate: string) => `${name}, né(e) le ${birthDate}`,
  total: "Total payé pour la garde",
  inWords: (cents: number) => `Soit ${toCurrency((cents / 100).toFixed(2))}.`,
  statement: (town: string) =>
    `${town} atteste que ces sommes lui ont été effectivement payées dans l’année, pour la seule garde des enfants nommés. Les repas, les suppléments, les pénalités et les absences facturées n’en font pas partie.`,
  use: "À garder avec votre déclaration de revenus (formulaire 2042 RICI, cases 7GA à 7GC ; 7GE à 7GG si l’enfant vit chez ses deux parents). Déduisez les aides reçues pour cette garde.",
  issued: (day: string) => `Établie le ${day}.`
}
