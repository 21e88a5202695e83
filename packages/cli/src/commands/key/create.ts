import {
  type ApiKeyLabelTaken,
  ApiKeys,
  KeyScope,
  mostRequestsPerMinute,
  usualRequestsPerMinute
} from "@portail-familles/core/integrations"
import { day as dayTyped } from "@portail-familles/core/platform/csv"
import { instantInParis } from "@portail-familles/core/platform/time"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional, required } from "../../running/declared.ts"
import { dryRun, Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NotPossible, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { typedField } from "../../terminal/typedField.ts"
import { scopeWords } from "./scopeWords.ts"
import { keyServices } from "./services.ts"

const Rate = Schema.NumberFromString.check(
  Schema.isInt(),
  Schema.isBetween({ minimum: 1, maximum: mostRequestsPerMinute })
)

const takes = {
  for: argument(Word, "à quel logiciel elle est donnée, comme « Comptabilité »"),
  scope: required(
    "<droits>",
    Word,
    `ce qu'elle permet de lire, avec une virgule entre : ${KeyScope.literals.join(", ")}`
  ),
  expires: optional("<jour>", Word, "dernier jour où elle vaut, comme 2027-12-31 (sinon jusqu'à son annulation)"),
  rate: optional("<nombre>", Rate, `demandes par minute, au plus (${usualRequestsPerMinute} sinon)`),
  dryRun
}

const explained = `La clé n'est montrée qu'une fois : la ville n'en garde qu'une empreinte. Transmettez-la de façon sûre, jamais dans une
adresse ni par un mail ordinaire. Une clé ne lit que ce que disent ses droits, dans cette ville ; aucune ne lit la santé des enfants.`

/** `portail key create`: lets business software read some of the town's data. */
export const keyCreateCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "create",
    description: "crée une clé par laquelle un logiciel métier lit des données de la ville",
    takes,
    explained,
    examples: [
      ["portail key create Comptabilité --scope invoices:read,payments:read", "les factures et les paiements"],
      [
        "portail key create Essai --scope households:read --expires 2027-01-31 --rate 30",
        "jusqu'à un jour, peu souvent"
      ]
    ],
    services: keyServices,
    run: create
  })

const create = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const keys = yield* ApiKeys
  const { staff } = yield* staffOf(terminal, options)
  const scopes = yield* scopesTyped(options.scope)
  const until = options.expires === undefined ? null : yield* typedField("--expires", dayTyped(options.expires))
  const expiresAt = until === null ? null : instantInParis(until, "24:00")
  const requestsPerMinute = options.rate ?? usualRequestsPerMinute
  const order = { label: options.for, scopes, requestsPerMinute, expiresAt }
  const about = `${options.for} : ${scopes.map((scope) => scopeWords[scope]).join(", ")}`
  if (options.dryRun)
    return { data: { dryRun: true, ...order }, text: "", note: `${about}. Rien n'a été créé (--dry-run).` }
  const { id, name, text } = yield* keys.create(staff, order).pipe(Effect.catchTags({ ApiKeyLabelTaken: labelTaken }))
  return {
    data: { dryRun: false, id, name, key: text, ...order },
    text: `${text}\n`,
    note: `${about}. Elle n'est plus montrée : gardez-la maintenant. On la reconnaît à « ${name} ».`
  }
})

const labelTaken = ({ label }: ApiKeyLabelTaken) =>
  Effect.fail(
    new NotPossible({
      problem: `Une clé en cours s'appelle déjà « ${label} ».`,
      advice: "Renouvelez-la (portail key rotate), annulez-la, ou donnez un autre nom."
    })
  )

const isScope = Schema.is(KeyScope)

const scopesTyped = Effect.fnUntraced(function* (typed: string) {
  const parts = typed.split(",").map((part) => part.trim())
  const unknown = parts.find((part) => !isScope(part))
  if (unknown === undefined) return parts.filter(isScope)
  return yield* new UsageRefused({
    problem: `« ${unknown} » n'est pas un droit.`,
    advice: `Droits : ${KeyScope.literals.join(", ")}`
  })
})
