import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Naming } from "@portail-familles/core/households"
import { AttendanceLines, AttendanceState, Attendances, LateMinutes } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { anyArguments, defaulted, flag, optional, required } from "../../running/declared.ts"
import { childWords } from "../../running/naming.ts"
import { dryRun, Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { lineProblemWords } from "../../terminal/lineProblemWords.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { attendanceStates, count, day } from "../../terminal/words.ts"
import { dayOf, expectedOf, expectedTakes } from "./filter.ts"
import { isOpen } from "./list.ts"
import { attendanceServices } from "./services.ts"

const Minutes = Schema.NumberFromString.pipe(Schema.decodeTo(LateMinutes))

const takes = {
  children: anyArguments(Schema.Array(Word), childWords),
  activity: required("<activité>", Word, "l'activité, par son code ou son nom"),
  day: expectedTakes.day,
  unit: optional("<formule>", Word, "la formule ou la partie de la journée ; sinon ce que l'enfant a réservé"),
  state: defaulted(
    "<état>",
    AttendanceState,
    "present",
    "si l'enfant est venu ; not-recorded efface ce qui était noté"
  ),
  late: optional("<minutes>", Minutes, "repris avec tant de minutes de retard"),
  place: optional("<lieu>", Word, "le lieu, pour un enfant venu sans réservation, ou avec --remaining"),
  group: optional("<groupe>", Word, "le groupe, de même"),
  remaining: flag("tous les enfants attendus qui ne sont pas encore notés"),
  dryRun
}

/** `portail attendance set`: says who came. */
export const attendanceSetCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "set",
    description: "note des enfants présents ou absents, réservés ou non, et les retards à la sortie",
    takes,
    examples: [
      ["portail attendance set TEST-EMMA-ROSE --activity restauration", "présente aujourd'hui"],
      ['portail attendance set "Tom Martin" --activity alsh --day 21/12/2026 --late 20', "repris 20 minutes en retard"],
      ["portail attendance set E12 E14 --activity alsh --state absent-excused", "deux absences excusées"],
      ["portail attendance set --remaining --activity alsh --place centre", "tous les autres sont venus"]
    ],
    services: attendanceServices,
    run: Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
      const { staff } = yield* staffOf(terminal, options)
      if (options.remaining === options.children.length > 0) {
        return yield* new UsageRefused({
          problem: options.remaining ? "--remaining ne va pas avec des enfants nommés." : "Aucun enfant n'est nommé.",
          advice: "Nommez des enfants, ou donnez --remaining pour tous ceux qui restent à noter."
        })
      }
      return options.remaining ? yield* setRemaining(staff, options) : yield* setNamed(staff, options)
    })
  })

const setNamed = Effect.fnUntraced(function* (staff: StaffAccess, options: OptionsOf<typeof takes>) {
  const on = yield* dayOf(options.day)
  const children = yield* Effect.forEach(options.children, (typed) =>
    Naming.use((naming) => naming.child(staff, typed))
  )
  const lines = children.map(({ ref }, index) => ({
    ...{ line: index, childRef: ref, activity: options.activity, unit: options.unit ?? "", day: on },
    ...{ state: options.state, lateMinutes: options.late ?? null },
    ...{ place: options.place ?? "", group: options.group ?? "" }
  }))
  const how = { dryRun: options.dryRun, skipInvalid: false }
  const report = yield* AttendanceLines.use((service) => service.note(staff, "cli", { lines, invalid: [] }, how))
  const [problem] = report.invalid
  if (problem !== undefined) {
    return yield* new NothingFound({
      problem: `${options.children[problem.line] ?? ""} : ${lineProblemWords(problem)}.`,
      advice: "Rien n'a été noté. Voir : portail attendance list --all"
    })
  }
  return noteOutcome(options, on, report.created + report.changed, report.unchanged)
})

const setRemaining = Effect.fnUntraced(function* (staff: StaffAccess, options: OptionsOf<typeof takes>) {
  const { filter } = yield* expectedOf(staff, options)
  const expected = yield* Attendances.use((service) => service.expected(staff, filter))
  const notes = expected.flatMap(({ childId, slots }) =>
    slots.filter(isOpen).map(({ slotId, note }) => ({
      ...{ id: crypto.randomUUID(), slotId, childId, state: options.state, lateMinutes: null },
      ...{ notedAt: new Date(), basedOn: note?.version ?? 0 }
    }))
  )
  if (!options.dryRun) yield* Attendances.use((service) => service.set(staff, "cli", notes))
  return noteOutcome(options, filter.day, new Set(notes.map(({ childId }) => childId)).size, 0)
})

const noteOutcome = (
  { state, dryRun: dry }: OptionsOf<typeof takes>,
  on: string,
  changed: number,
  unchanged: number
) => ({
  data: { day: on, state, changed, unchanged },
  text: "",
  note: `${count(changed, "enfant")} : ${attendanceStates[state]}, le ${day(on)}${
    unchanged === 0 ? "" : ` ; ${unchanged} l'étai${unchanged > 1 ? "en" : ""}t déjà`
  }.${dry ? " Rien n'a été noté (--dry-run)." : ""}`
})
