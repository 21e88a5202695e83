import { EnrolmentDecisions, type TownEnrolment } from "@portail-familles/core/activities"
import type { Command } from "commander"
import { Effect } from "effect"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { staffOf } from "../../running/staff.ts"
import { choiceOf } from "../../terminal/choice.ts"
import { at, id, type ListColumn, onDay, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, enrolmentStates } from "../../terminal/words.ts"
import { filterOf, filterTakes } from "./filter.ts"
import { decisionServices } from "./services.ts"

/** An enrolment, with what the town calls its codes. */
export interface NamedRow extends TownEnrolment {
  readonly activityName: string
  readonly periodName: string
  readonly placeName: string
  readonly groupName: string
}

/** `portail enrolment list`: what families asked for and what became of it. */
export const enrolmentListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: "les inscriptions : demandées, acceptées, refusées",
    takes: { state: optional("<état>", choiceOf(enrolmentStates), "un état"), ...filterTakes },
    examples: [
      ["portail enrolment list --state demandée", "ce qui attend une décision, la plus ancienne demande d'abord"],
      ["portail enrolment list --activity mercredi --csv > mercredis.csv", "les inscrits d'une activité"]
    ],
    services: decisionServices,
    columns: () => columns,
    find: Effect.fnUntraced(function* (terminal: Terminal, options) {
      const { staff } = yield* staffOf(terminal, options)
      const { rows } = yield* findEnrolments(staff, options, options.state)
      return { each: inMemory(rows), summary: (total: number) => count(total, "inscription"), document: documentOf }
    })
  })

/** The enrolments of a state that were typed, with their names. */
export const findEnrolments = Effect.fnUntraced(function* (
  staff: Parameters<typeof filterOf>[0],
  options: Parameters<typeof filterOf>[1],
  state: TownEnrolment["state"] | undefined
) {
  const { filter, names } = yield* filterOf(staff, options)
  const found = yield* EnrolmentDecisions.use((decisions) =>
    decisions.list(staff, { ...filter, ...(state === undefined ? {} : { state }) })
  )
  const named = (row: TownEnrolment): NamedRow => ({
    ...row,
    activityName: names.activity(row.activity),
    periodName: names.period(row.activity, row.period),
    placeName: names.place(row.activity, row.place),
    groupName: names.group(row.activity, row.group)
  })
  return { rows: found.map(named), named }
})

const documentOf = ({ childId: _, activityName, periodName, placeName, groupName, ...row }: NamedRow) => ({
  ...row,
  activityName,
  periodName,
  placeName,
  groupName
})

const columns: ReadonlyArray<ListColumn<NamedRow>> = [
  id("Inscription", ({ id }) => id),
  text("État", ({ state }) => enrolmentStates[state]),
  text("Enfant", ({ childName }) => childName),
  text("Foyer", ({ householdRef }) => householdRef),
  text("Activité", ({ activityName }) => activityName),
  text("Période", ({ periodName }) => periodName),
  text("Lieu", ({ placeName }) => placeName, { minor: true }),
  text("Groupe", ({ groupName }) => groupName, { csvOnly: true }),
  onDay("Du", ({ startsOn }) => startsOn, { csvOnly: true }),
  onDay("Au", ({ endsOn }) => endsOn, { csvOnly: true }),
  at("Demandée le", ({ recordedAt }) => recordedAt, { minor: true }),
  at("Décidée le", ({ decidedAt }) => decidedAt, { csvOnly: true }),
  text("Par", ({ decidedBy }) => decidedBy, { csvOnly: true }),
  text("Motif", ({ reason }) => reason, { csvOnly: true })
]
