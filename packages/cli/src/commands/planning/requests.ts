import { Draws, RequestNotFound, type RequestParty } from "@portail-familles/core/reservations"
import { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required, severalArguments } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { at, id, type ListColumn, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { chancesOf, given, partyDocument, wishesOf } from "./drawColumns.ts"
import { codeTyped, type Names, readNames } from "./names.ts"
import { drawServices } from "./services.ts"

const which = {
  activity: argument(Word, "une activité, par son code ou son nom"),
  period: argument(Word, "une de ses périodes, par son code ou son nom")
}
const decisionTakes = {
  ...which,
  ids: severalArguments(Schema.Array(Word), "les demandes, par leur identifiant ou son début, dans l'ordre"),
  reason: required("<motif>", Word, "pourquoi : la famille le lit"),
  dryRun,
  yes
}

/** `portail planning requests`: what families ask for in periods whose places are given later. */
export const planningRequestsCommand = (terminal: Terminal): Command =>
  new Command("requests")
    .description("les demandes de places d'une période tirée au sort ou attribuée par la mairie")
    .addCommand(listRequests(terminal))
    .addCommand(decisionCommand(terminal, true))
    .addCommand(decisionCommand(terminal, false))

const listRequests = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "qui demande quoi, la plus ancienne demande d'abord",
    takes: which,
    examples: [["portail planning requests list centre-loisirs noel", "les demandes d'une période, et leurs chances"]],
    services: drawServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const draws = yield* Draws
      const { staff, activity, period, names } = yield* chosen(terminal, options)
      const parties = yield* draws.requests(staff, { activity: activity.code, period: period.code })
      return {
        each: inMemory(parties.map((party) => ({ ...party, wishes: wishesOf(party, names, activity.code) }))),
        summary: (total: number) => count(total, "demande"),
        document: partyDocument
      }
    })
  })

const decisionCommand = (terminal: Terminal, accept: boolean): Command =>
  command(terminal, {
    name: accept ? "accept" : "refuse",
    description: accept
      ? "attribue des places à des demandes, dans l'ordre donné, et écrit aux familles"
      : "refuse des demandes de places, avec un motif que les familles lisent",
    takes: decisionTakes,
    examples: [
      [
        `portail planning requests ${accept ? "accept" : "refuse"} sejour ete b4c532b7 --reason "${accept ? "Fratrie déjà inscrite" : "Le séjour est complet"}"`,
        accept ? "attribue" : "refuse"
      ]
    ],
    services: drawServices,
    run: (terminal: Terminal, options: OptionsOf<typeof decisionTakes>) => decide(terminal, options, accept)
  })

const chosen = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof which>) {
  const { staff } = yield* staffOf(terminal, options)
  const { activities, names } = yield* readNames(staff)
  const activity = yield* codeTyped(activities, options.activity, "d'activité")
  const period = yield* codeTyped(activity.periods, options.period, "de période")
  return { staff, names, activity, period }
})

const decide = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof decisionTakes>,
  accept: boolean
) {
  const draws = yield* Draws
  const { staff, names, activity, period } = yield* chosen(terminal, options)
  const asked = { activity: activity.code, period: period.code }
  const waiting = (yield* draws.requests(staff, asked)).filter(({ places }) =>
    places.some(({ state }) => state === "waiting")
  )
  const partyIds = yield* Effect.forEach(options.ids, (typed) => {
    const [found, ...others] = waiting.filter((party) => party.id.startsWith(typed) || party.id.endsWith(typed))
    return found === undefined || others.length > 0
      ? Effect.fail(new RequestNotFound({ typed }))
      : Effect.succeed(found.id)
  })
  const order = { ...asked, partyIds, accept, reason: options.reason }
  const plan = yield* draws.decide(staff, { ...order, dryRun: true })
  const outcome = (dry: boolean, parties: ReadonlyArray<RequestParty>, mails: number) => ({
    data: { dryRun: dry, parties: parties.map(partyDocument), mails },
    text: tableOf(terminal, names, activity.code, parties),
    note: `${placesOf(parties)}${dry ? ". Rien n'a été changé (--dry-run)." : ` ; ${count(mails, "mail")} aux familles.`}`
  })
  return yield* confirmed(terminal, options, {
    dryRun: outcome(true, plan.parties, 0),
    preview: { on: "err", text: tableOf(terminal, names, activity.code, plan.parties), leftOut: "json or yes" },
    action: `${accept ? "Attribuer" : "Refuser"} : ${placesOf(plan.parties)}, et écrire aux familles`,
    apply: Effect.map(draws.decide(staff, { ...order, dryRun: false }), ({ parties, mails }) =>
      outcome(false, parties, mails)
    )
  })
})

const placesOf = (parties: ReadonlyArray<RequestParty>): string =>
  `${count(
    parties.reduce((sum, party) => sum + given(party).length, 0),
    "place attribuée",
    "places attribuées"
  )} sur ${parties.flatMap(({ places }) => places).length}`

const tableOf = (
  { outStyle }: Terminal,
  names: Names,
  activity: string,
  parties: ReadonlyArray<RequestParty>
): string =>
  table(
    outStyle,
    ["Enfants", "Foyer", "Demande", "Attribué"],
    parties.map((party) => [
      party.children.map(({ name }) => name).join(", "),
      party.householdRef,
      wishesOf(party, names, activity),
      answerWords(party)
    ])
  )

/** How many of the places were given; nothing of it before they are decided. */
function answerWords(party: RequestParty): string {
  if (party.places.some(({ state }) => state === "waiting")) return "à décider"
  return `${given(party).length}/${party.places.length}`
}

const columns: ReadonlyArray<ListColumn<RequestParty & { readonly wishes: string }>> = [
  id("Demande", (party) => party.id),
  text("Enfants", ({ children }) => children.map(({ name }) => name).join(", ")),
  text("Foyer", ({ householdRef }) => householdRef),
  text("Jours", ({ wishes }) => wishes),
  text("Chances", chancesOf, { minor: true }),
  at("Demandée le", ({ askedAt }) => askedAt, { minor: true }),
  text("Attribué", answerWords)
]
