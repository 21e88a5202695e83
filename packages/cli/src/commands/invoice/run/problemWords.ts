import type { RunProblem } from "@portail-familles/core/invoices"
import { count, day, euros } from "../../../terminal/words.ts"

/** What to look at before a household's month is issued, as a sentence without a full stop. */
export const runProblemWords = (problem: RunProblem): string => {
  switch (problem.code) {
    case "no-tariff":
      return `pas de tarif pour ${problem.activity}, ${problem.unit}, le ${day(problem.day)} : non facturé`
    case "two-tariffs":
      return `deux tarifs pour ${problem.activity}, ${problem.unit}, le ${day(problem.day)} : non facturé`
    case "no-quotient":
      return `quotient inconnu (${problem.tariff})`
    case "attendance-missing":
      return `pointage manquant, ${problem.activity} : ${count(problem.bookings, "réservation")}`
    case "no-custody-calendar":
      return "deux foyers sans calendrier de garde : qui a réservé paie"
    case "credited-by-hand":
      return `${euros(problem.cents)} d'avoirs déjà faits à la main : comptés`
    case "being-paid":
      return "une facture est en cours de paiement en ligne : avoir à une prochaine facturation"
    case "outdated":
      return "un report a été facturé depuis : à préparer de nouveau"
    case "far-above":
      return `${euros(problem.dueCents)} au lieu de ${euros(problem.lastCents)} le mois d'avant`
  }
}
