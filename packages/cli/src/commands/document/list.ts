import { DocumentRequests, type RequestFilter, type TownRequest } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema, Stream } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day, documentStates } from "../../terminal/words.ts"
import { kindServices } from "./services.ts"

const takes = {
  missing: flag("ceux que les familles n'ont pas envoyés, ou à refaire"),
  toReview: flag("ceux qui attendent une décision"),
  ending: flag("ceux qui expirent bientôt ou ont expiré"),
  activity: optional("<code>", Word, "pour une activité"),
  on: optional(
    "<jour>",
    Word.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
    "pour les inscriptions en cours ce jour-là, comme 2026-12-21"
  ),
  kind: optional("<code>", Word, "un seul document, par son code")
}

/** `portail document list`: what is missing, waits for a decision, or ends. */
export const documentListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "les documents demandés aux familles, et où ils en sont",
    takes,
    examples: [
      ["portail document list --to-review", "ce qu'il faut regarder"],
      ["portail document list --missing --activity centre-loisirs --on 2026-12-21", "ce qui manque pour un jour"]
    ],
    services: kindServices,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const requests = yield* DocumentRequests
  const { staff, town } = yield* staffOf(terminal, options)
  const { activity, on, kind } = options
  if (activity !== undefined && !town.settings.activities.some(({ code }) => code === activity)) {
    return yield* new UsageRefused({
      problem: `La ville n'a pas d'activité ${activity}.`,
      advice: `Choisissez parmi : ${town.settings.activities.map(({ code }) => code).join(", ")}.`
    })
  }
  const found = yield* Stream.runCollect(
    requests.stream(staff, {
      what: whatOf(options),
      ...(activity === undefined ? {} : { activity }),
      ...(on === undefined ? {} : { on }),
      ...(kind === undefined ? {} : { kind })
    })
  )
  return {
    data: found.map(documentOf),
    text: found.length === 0 ? "" : requestsTable(terminal, found.slice(0, mostShown)),
    note: `${count(found.length, "document")}${found.length > mostShown ? ` ; les ${mostShown} premiers sont montrés, --json les donne tous` : ""}.`
  }
})

const mostShown = 200

const whatOf = ({ missing, toReview, ending }: OptionsOf<typeof takes>): RequestFilter["what"] => {
  if (missing) return "missing"
  if (toReview) return "to-review"
  return ending ? "ending" : "all"
}

const documentOf = ({ kind, subject, submission, householdRef, household, ...request }: TownRequest) => ({
  document: kind.code,
  subject: subject.name,
  household,
  householdRef,
  state: request.state,
  activities: request.activities,
  startsOn: request.startsOn,
  endsOn: request.endsOn,
  dueOn: request.dueOn,
  submission: submission === null || submission.id === "" ? null : submission.id,
  validUntil: submission?.validUntil ?? null,
  provisionalUntil: submission?.provisionalUntil ?? null
})

const requestsTable = (terminal: Terminal, found: ReadonlyArray<TownRequest>): string =>
  table(
    terminal.outStyle,
    ["Foyer", "Pour", "Document", "Du", "Attendu le", "État", "Envoi"],
    found.map(({ householdRef, subject, kind, startsOn, dueOn, state, submission }) => [
      householdRef,
      subject.name,
      kind.title,
      day(startsOn),
      dueOn === null ? "–" : day(dueOn),
      documentStates[state],
      submission === null || submission.id === "" ? "–" : submission.id
    ])
  )
