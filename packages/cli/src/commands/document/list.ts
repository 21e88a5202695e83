import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Activities } from "@portail-familles/core/activities"
import { DocumentRequests, type RequestFilter, type TownRequest } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect, Schema, Stream } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { flag, optional } from "../../running/declared.ts"
import { type Found, listCommand } from "../../running/listing.ts"
import { householdFilter, idOfHousehold } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import { id, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, documentStates } from "../../terminal/words.ts"
import { kindServices } from "./services.ts"

const takes = {
  missing: flag("ceux que les familles n'ont pas envoyés, ou à refaire"),
  toReview: flag("ceux qui attendent une décision"),
  ending: flag("ceux qui expirent bientôt ou ont expiré"),
  state: optional("<état>", choiceOf(documentStates), "un état"),
  household: householdFilter,
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
  listCommand(terminal, {
    name: "list",
    description: "les documents demandés aux familles, et où ils en sont",
    takes,
    examples: [
      ["portail document list --to-review", "ce qu'il faut regarder"],
      ["portail document list --missing --activity centre-loisirs --on 2026-12-21", "ce qui manque pour un jour"],
      ["portail document list --missing --csv > relances.csv", "ce qui manque, pour un tableur"]
    ],
    services: kindServices,
    columns: () => columns,
    find: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const requests = yield* DocumentRequests
  const { staff } = yield* staffOf(terminal, options)
  const { activity, on, kind, state } = options
  if (activity !== undefined) yield* knownActivity(staff, activity)
  const householdId = yield* idOfHousehold(staff, options.household)
  const found = requests
    .stream(staff, {
      what: whatOf(options),
      ...(activity === undefined ? {} : { activity }),
      ...(on === undefined ? {} : { on }),
      ...(kind === undefined ? {} : { kind }),
      ...(householdId === undefined ? {} : { households: [householdId] })
    })
    .pipe(Stream.filter((request) => state === undefined || request.state === state))
  const each: Found<TownRequest, never, never>["each"] = (some) => Stream.runForEachArray(found, some)
  return { each, summary: (total: number) => count(total, "document"), document: documentOf }
})

/** One that is no longer offered may still have documents. */
const knownActivity = Effect.fnUntraced(function* (staff: StaffAccess, activity: string) {
  const all = yield* Activities.use((activities) => activities.names(staff.townId))
  if (all.some(({ code }) => code === activity)) return
  return yield* new UsageRefused({
    problem: `La ville n'a pas d'activité ${activity}.`,
    advice: `Choisissez parmi : ${all.map(({ code }) => code).join(", ")}.`
  })
})

const whatOf = ({ missing, toReview, ending }: OptionsOf<typeof takes>): RequestFilter["what"] => {
  if (missing) return "missing"
  if (toReview) return "to-review"
  return ending ? "ending" : "all"
}

const submissionOf = ({ submission }: TownRequest): string | null =>
  submission === null || submission.id === "" ? null : submission.id

const documentOf = (request: TownRequest) => ({
  document: request.kind.code,
  subject: request.subject.name,
  household: request.household,
  householdRef: request.householdRef,
  state: request.state,
  activities: request.activities,
  startsOn: request.startsOn,
  endsOn: request.endsOn,
  dueOn: request.dueOn,
  submission: submissionOf(request),
  validUntil: request.submission?.validUntil ?? null,
  provisionalUntil: request.submission?.provisionalUntil ?? null
})

const columns: ReadonlyArray<ListColumn<TownRequest>> = [
  text("Foyer", (request) => request.householdRef),
  text("Pour", (request) => request.subject.name),
  text("Document", (request) => request.kind.title),
  onDay("Du", (request) => request.startsOn, { minor: true }),
  onDay("Attendu le", (request) => request.dueOn),
  text("État", (request) => documentStates[request.state]),
  id("Envoi", submissionOf)
]
