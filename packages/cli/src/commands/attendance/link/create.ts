import { RegisterCare } from "@portail-familles/core/documents"
import { PublicUrl, portalUrlOf, registerUrl } from "@portail-familles/core/mail/model"
import { day as dayTyped } from "@portail-familles/core/platform/csv"
import { canonicalMail, mailRule } from "@portail-familles/core/platform/text"
import { endOfLink, LinkCodes, type LinkHealth, type LinkOrder, StaffLinks } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Clock, Effect } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { argument, flag, optional, required } from "../../../running/declared.ts"
import { dryRun, Word } from "../../../running/options.ts"
import { staffOf } from "../../../running/staff.ts"
import { UsageRefused } from "../../../terminal/refusals.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { typedField } from "../../../terminal/typedField.ts"
import { day } from "../../../terminal/words.ts"
import { codesOf } from "../../planning/filter.ts"
import { codeTyped, readNames } from "../../planning/names.ts"
import { dayOf } from "../filter.ts"
import { linkServices } from "../services.ts"
import { daysWords, lastDayWords, scopeWords } from "./linkWords.ts"
import { seedDocument, seedText } from "./seedWords.ts"

const takes = {
  for: argument(Word, "à qui il est donné, comme « Directrice ALSH Pompidou » : ses pointages portent ce nom"),
  activity: required("<activité>", Word, "l'activité, par son code ou son nom"),
  place: optional("<lieu>", Word, "un lieu seulement, par son code ou son nom"),
  group: optional("<groupe>", Word, "un groupe seulement, par son code ou son nom"),
  from: optional("<jour>", Word, "premier jour, comme 2026-12-21 (sinon aujourd'hui)"),
  to: optional("<jour>", Word, "dernier jour (sinon le premier) ; le lien s'éteint à la fin du lendemain"),
  health: flag("avec ce qu'il faut savoir de la santé de chaque enfant ; demande --purpose"),
  purpose: optional("<motif>", Word, "avec --health, pourquoi : chaque famille le lit"),
  service: optional("<code>", Word, "avec --health, pour quel service de la ville"),
  agents: optional(
    "<e-mails>",
    Word,
    "des agents, séparés par des virgules : l'un d'eux se connecte (ProConnect) sur chaque tablette, chaque jour"
  ),
  code: flag(
    "chaque tablette demande un code à six chiffres, que montre une application d'authentification sur un téléphone"
  ),
  dryRun
}

const explained = `Le lien ouvre, sur une tablette ou un téléphone, la liste des enfants attendus : l'équipe y note qui est venu, même
hors connexion. Il n'est montré qu'une fois : transmettez-le de façon sûre, et annulez-le si la tablette est perdue. Chaque tablette qui
l'ouvre est au journal, une fois par jour. Avec --code ou --agents, l'adresse seule n'ouvre rien : sur chaque tablette, une fois par
jour, il faut aussi le code du moment, ou la connexion d'un agent.`

/** `portail attendance link create`: lets a team note children on a tablet. */
export const linkCreateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "create",
    description: "crée un lien pour pointer sur une tablette, pour des jours, un lieu et un groupe",
    takes,
    explained,
    examples: [
      [
        'portail attendance link create "Directrice ALSH" --activity alsh --place centre --to 2027-07-02',
        "jusqu'à la fin de l'année"
      ],
      [
        'portail attendance link create "Camp de ski" --activity camp --health --purpose "séjour au ski"',
        "avec la santé, aujourd'hui"
      ],
      [
        'portail attendance link create "Directrice ALSH" --activity alsh --code',
        "avec un code : le QR est à lire par le téléphone de la directrice"
      ]
    ],
    services: linkServices,
    run: create
  })

const create = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const { activities, names } = yield* readNames(staff)
  const { code: activity } = yield* codeTyped(activities, options.activity, "d'activité")
  const { place = null, group = null } = yield* codesOf(activities, { ...options, activity })
  const from = yield* dayOf(options.from)
  const to = options.to === undefined ? from : yield* typedField("--to", dayTyped(options.to))
  if (to < from) return yield* refused("Le dernier jour est avant le premier.")
  const closed = endOfLink(to).getTime() <= (yield* Clock.currentTimeMillis)
  if (closed) return yield* refused(`Le dernier jour, le ${day(to)}, est passé : ce lien n'ouvrirait rien.`)
  const health = yield* healthOf(options)
  if (health !== null) yield* RegisterCare.use((care) => care.require(staff, health))
  const agents = yield* agentsOf(options.agents)
  if (agents !== null && options.code) return yield* refused("Un lien demande --code ou --agents, pas les deux.")
  const order: LinkOrder = { label: options.for, activity, place, group, from, to, health, agents }
  const about = `${options.for} : ${scopeWords(names, order)}, ${daysWords(order)}`
  if (options.dryRun)
    return { data: { dryRun: true, ...order }, text: "", note: `${about}. Rien n'a été créé (--dry-run).` }
  const withCode = options.code ? yield* LinkCodes.use((codes) => codes.create(staff, order)) : null
  const { id, secret, expiresAt } = withCode ?? (yield* StaffLinks.use((links) => links.create(staff, order)))
  const url = registerUrl(portalUrlOf(staff.town.settings, yield* PublicUrl), secret)
  return {
    data: { dryRun: false, id, url, expiresAt, ...order, code: withCode === null ? null : seedDocument(withCode) },
    text: `${url}\n${withCode === null ? "" : seedText(withCode)}`,
    note: `${about}. ${agents === null ? "" : `Chaque tablette attend, chaque jour, la connexion de : ${agents.join(", ")}. `}Il vaut jusqu'au ${lastDayWords(order)} inclus, et n'est plus montré : gardez-le maintenant.`
  }
})

const healthOf = ({
  health,
  purpose,
  service
}: OptionsOf<typeof takes>): Effect.Effect<LinkHealth | null, UsageRefused> => {
  if (health !== (purpose !== undefined)) return refused("--health et --purpose vont ensemble.")
  if (service !== undefined && !health) return refused("--service va avec --health.")
  return Effect.succeed(purpose === undefined ? null : { purpose, service: service ?? null })
}

/** The agents' mails as the portal writes them; null where none is named. */
const agentsOf = (typed: string | undefined): Effect.Effect<ReadonlyArray<string> | null, UsageRefused> => {
  if (typed === undefined) return Effect.succeed(null)
  const mails = [...new Set(typed.split(",").map((mail) => canonicalMail(mail)))]
  const odd = mails.find((mail) => mailRule(mail) !== undefined)
  if (odd !== undefined) return refused(`« ${odd} » n'est pas une adresse e-mail (--agents).`)
  return mails.length > 20 ? refused("--agents prend vingt adresses au plus.") : Effect.succeed(mails)
}

const refused = (problem: string) =>
  Effect.fail(new UsageRefused({ problem, advice: "Voir : portail attendance link create --help" }))
