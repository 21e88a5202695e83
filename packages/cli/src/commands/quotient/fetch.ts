import {
  FundQuotients,
  isBirthTownCode,
  Naming,
  Quotients,
  questionsPerSecond
} from "@portail-familles/core/households"
import { todayInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { flag, optional, optionalArgument } from "../../running/declared.ts"
import { adultWords, householdWords } from "../../running/naming.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { day, euros } from "../../terminal/words.ts"
import { fetchAll } from "./fetchAll.ts"
import { fundServices } from "./services.ts"

const Consent = Word.check(Schema.isMaxLength(200))
const BirthTownCode = Word.check(
  Schema.makeFilter((code: string) => isBirthTownCode(code) || "un code INSEE a cinq caractères, comme 60159")
)

const takes = {
  household: optionalArgument(Word, householdWords),
  consent: optional("<preuve>", Consent, "ce qui montre l'accord de la personne : formulaire du 12/11/2026"),
  adult: optional("<personne>", Word, `${adultWords} ; si le foyer a deux responsables`),
  bornIn: optional("<code>", BirthTownCode, "code INSEE de sa commune de naissance, ou de son pays (99…)"),
  all: flag("tous les foyers dont l'accord, donné sur le portail, tient, et dont le quotient manque ou a pris fin"),
  olderThan: optional("<jour>", Word, "avec --all : aussi les quotients qui ont commencé avant ce jour"),
  dryRun,
  yes
}

const explained = `Demande le quotient de la CAF ou de la MSA à API Particulier, d'après l'identité d'un responsable, qui doit avoir
donné son accord : la preuve est conservée avec le quotient. Il vaut à partir du mois que dit la caisse. Avec --dry-run, rien n'est demandé.

Avec --all, l'accord est celui que les familles donnent elles-mêmes dans MON FOYER. ${questionsPerSecond} demandes par seconde au plus ; chaque
réponse est enregistrée aussitôt. Interrompue, la commande se relance : un foyer dont la réponse est d'aujourd'hui n'est pas redemandé.`

/** `portail quotient fetch`: what a benefit fund knows. */
export const quotientFetchCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "fetch",
    description: "demande le quotient d'un foyer à API Particulier",
    takes,
    explained,
    examples: [
      ['portail quotient fetch F0012 --consent "formulaire du 12/11/2026"', "le seul responsable du foyer"],
      ['portail quotient fetch F0012 --adult claire@example.fr --consent "mail du 12/11/2026"', "l'un des deux"],
      ["portail quotient fetch --all --older-than 01/01/2027 --yes", "chaque année, avant la première facture"]
    ],
    services: fundServices,
    run: (terminal, options) => (options.all ? fetchOfAll(terminal, options) : fetchOne(terminal, options))
  })

const refused = (problem: string) => new UsageRefused({ problem, advice: "Voir : portail quotient fetch --help" })

const fetchOfAll = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { household, consent, adult, bornIn } = options
  if ([household, consent, adult, bornIn].some((typed) => typed !== undefined)) {
    return yield* refused("--all ne va pas avec un foyer, --consent, --adult ou --born-in.")
  }
  return yield* fetchAll(terminal, options)
})

const fetchOne = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { household: typed, consent, olderThan } = options
  if (typed === undefined) return yield* refused("Quel foyer ? Donnez sa référence, ou --all.")
  if (consent === undefined) return yield* refused("Il manque --consent : ce qui montre l'accord de la personne.")
  if (olderThan !== undefined) return yield* refused("--older-than ne va qu'avec --all.")
  const funds = yield* FundQuotients
  const naming = yield* Naming
  const { town, staff } = yield* staffOf(terminal, options)
  const household = yield* naming.household(staff, typed)
  const adult = options.adult === undefined ? undefined : yield* naming.adult(staff, options.adult)
  const person = yield* funds.person(town, { household, adult, bornIn: options.bornIn })
  const action = `Demander à API Particulier le quotient de ${household.ref}, d'après l'identité de ${person.name}`
  const data = { dryRun: options.dryRun, household: household.ref, adult: person.name }
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été demandé (--dry-run)." },
    action,
    apply: Effect.gen(function* () {
      const kept = yield* funds.fetch(staff, person, consent)
      const quotients = yield* Quotients
      const inForce = yield* quotients.inForce(town.id, household.id, yield* todayInParis)
      const until = kept.until === null ? "" : `, jusqu'au ${day(kept.until)}`
      const later = inForce !== null && inForce.from > kept.from
      return {
        data: { ...data, ...kept },
        text: `${household.ref}, ${household.name} : ${euros(kept.cents)} à partir du ${day(kept.from)}${until}\n`,
        note: later
          ? `Le quotient est enregistré, mais celui qui commence le ${day(inForce.from)} reste en vigueur.`
          : "Le quotient est enregistré."
      }
    })
  })
})
