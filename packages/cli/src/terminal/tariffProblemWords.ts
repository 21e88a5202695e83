import type { TariffExample, TariffProblem } from "@portail-familles/core/tariffs"
import { Match } from "effect"
import { fieldWords } from "./fieldWords.ts"
import { day, euros } from "./words.ts"

type Placed = { readonly tariff: string; readonly from: string }

const quotients = ({ quotientFrom, quotientTo }: TariffExample): string => {
  if (quotientFrom === null) return "quotient non communiqué"
  if (quotientTo === null) return `quotient à partir de ${euros(quotientFrom)}`
  return quotientFrom === quotientTo
    ? `quotient de ${euros(quotientFrom)}`
    : `quotient de ${euros(quotientFrom)} à ${euros(quotientTo)}`
}

/** A family for which a grid says nothing, or two things, as an agent would tell it. */
const exampleWords = (example: TariffExample): string =>
  [
    quotients(example),
    example.resident ? "habitant" : "hors commune",
    `enfant de rang ${example.siblings}`,
    `${example.age} ans`,
    ...(example.schoolClass === "" ? [] : [`classe ${example.schoolClass}`]),
    ...example.attributes,
    ...(example.quantity === 1 ? [] : [`quantité ${example.quantity}`])
  ].join(", ")

const at = ({ tariff, from }: Placed, what: string): string => `${tariff} (au ${day(from)}) : ${what}`

/** What agents read for what does not hold together in a file of tariffs. */
export const tariffProblemWords: (problem: TariffProblem) => string = Match.type<TariffProblem>().pipe(
  Match.discriminatorsExhaustive("code")({
    unreadable: ({ text }) => fieldWords(text),
    backwards: (problem) => at(problem, `finit le ${day(problem.until)}, avant de commencer`),
    twice: (problem) => at(problem, "deux fois le même code au même jour"),
    "two-tariffs": (problem) =>
      at(
        problem,
        `${problem.activity}, ${problem.unit} a aussi le tarif ${problem.other} le ${day(problem.day)} : deux prix pour la même chose`
      ),
    "unknown-activity": (problem) => at(problem, `la ville n'a pas d'activité ${problem.activity}`),
    "unknown-unit": (problem) => at(problem, `l'activité ${problem.activity} n'a pas de formule ${problem.unit}`),
    "unknown-regie": (problem) => at(problem, `la ville n'a pas de régie ${problem.regie}`),
    "unknown-attribute": (problem) =>
      at(
        problem,
        `${problem.what} : le dossier d'un enfant ne connaît pas « ${problem.attribute} » (with, without) ; possible : ${problem.known.join(", ")}`
      ),
    "minutes-missing": (problem) => at(problem, "compté en minutes (per: minutes) : dites de combien (minutes)"),
    "one-amount": (problem) => at(problem, `${problem.what} : il faut un montant, et un seul`),
    "floor-over-ceiling": (problem) => at(problem, `ligne ${problem.row} : le minimum dépasse le maximum`),
    "rate-without-quotient": (problem) =>
      at(
        problem,
        `ligne ${problem.row} : un taux ne se calcule pas sans quotient ; ajoutez une ligne quotient: unknown`
      ),
    hole: (problem) => at(problem, `aucune ligne pour : ${exampleWords(problem.example)}`),
    "no-default": (problem) => at(problem, `aucune ligne pour : ${exampleWords(problem.example)}`),
    overlap: (problem) =>
      at(
        problem,
        `les lignes ${problem.row} et ${problem.other} donnent toutes deux un prix : ${exampleWords(problem.example)}`
      ),
    unreachable: (problem) => at(problem, `ligne ${problem.row} : ne s'applique jamais à personne`),
    "never-holds": (problem) =>
      at(problem, `${problem.what} : ses conditions (when) se contredisent, elles ne valent jamais pour personne`),
    "refund-without-month": (problem) =>
      at(
        problem,
        `${problem.what} : un jour d'absence justifiée n'est pas facturé ; justified-absence rembourse d'un prix au mois (per: month)`
      ),
    "otherwise-twice": (problem) =>
      at(problem, `ligne ${problem.row} : une seule ligne peut valoir pour tous les autres`),
    "otherwise-with-conditions": (problem) =>
      at(problem, `ligne ${problem.row} : otherwise vaut pour tous les autres, sans condition (when)`),
    "too-many": (problem) =>
      at(problem, `plus de ${problem.most} combinaisons : séparez ce tarif en plusieurs, par activité ou par formule`)
  })
)
