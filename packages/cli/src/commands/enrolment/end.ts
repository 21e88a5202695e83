import {
  EnrolmentDecisions,
  EnrolmentImports,
  type EnrolmentsEnded,
  type TownEnrolment
} from "@portail-familles/core/activities"
import { day as typedDay } from "@portail-familles/core/platform/csv"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, required } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { typedField } from "../../terminal/typedField.ts"
import { count, day } from "../../terminal/words.ts"
import { type Names, readNames } from "../planning/names.ts"
import { endServices } from "./services.ts"

const takes = {
  id: argument(Word, "l'inscription, par son identifiant ou son début (portail enrolment list)"),
  on: required("<jour>", Word, "le dernier jour de l'inscription"),
  dryRun,
  yes
}

/** `portail enrolment end`: an accepted enrolment ends earlier than it did. */
export const enrolmentEndCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "end",
    description: "termine une inscription acceptée, après avoir montré ce qui est réservé ensuite",
    takes,
    explained: `Ce qui est réservé après ce jour, à partir de demain, est annulé sans frais ; la famille est prévenue, et les places sont
proposées à la liste d'attente. Ce qui est passé reste.`,
    examples: [["portail enrolment end b4c532b7 --on 18/12/2026", "l'enfant ne vient plus après les vacances"]],
    services: endServices,
    run: end
  })

const end = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const imports = yield* EnrolmentImports
  const enrolment = yield* EnrolmentDecisions.use((decisions) => decisions.named(staff, options.id))
  const endsOn = yield* typedField("--on", typedDay(options.on))
  yield* refusedEnd(enrolment, endsOn)
  const { names } = yield* readNames(staff)
  const rows = { enrolments: [{ ...enrolment, line: 1, endsOn }], incomplete: [], invalid: [] }
  const ending = (dry: boolean, agreed: ReadonlySet<string>) =>
    imports.import(staff, rows, { dryRun: dry, skipInvalid: false, agreed })
  const { ended } = yield* ending(true, new Set())
  const outcome = (dry: boolean, { lost, mails, unreachable }: EnrolmentsEnded) => ({
    data: { dryRun: dry, id: enrolment.id, endsOn, cancelled: lost, mails, unreachable },
    text: lostTable(terminal, names, lost),
    note: `${sentence(enrolment, endsOn, names)} ${dry ? "Rien n'a été changé (--dry-run)." : told(lost.length, mails, unreachable)}`
  })
  return yield* confirmed(terminal, options, {
    nothing:
      enrolment.endsOn === endsOn
        ? { ...outcome(options.dryRun, ended), note: "Elle finit déjà ce jour-là." }
        : undefined,
    dryRun: outcome(true, ended),
    preview: { on: "err", text: lostTable(terminal, names, ended.lost), leftOut: "json or yes" },
    action: `${sentence(enrolment, endsOn, names)} Annuler ${count(ended.lost.length, "réservation")} ensuite, sans frais`,
    apply: Effect.map(ending(false, new Set(ended.lost.map(({ bookingId }) => bookingId))), (report) =>
      outcome(false, report.ended)
    )
  })
})

const refusedEnd = ({ state, startsOn, endsOn }: TownEnrolment, last: string) => {
  if (state !== "accepted") {
    return new UsageRefused({
      problem: "Seule une inscription acceptée se termine.",
      advice: "Une demande s'accepte ou se refuse : portail enrolment accept, portail enrolment refuse."
    })
  }
  if (last >= startsOn && last <= endsOn) return Effect.void
  return new UsageRefused({
    problem: `L'inscription va du ${day(startsOn)} au ${day(endsOn)} : le ${day(last)} n'en est pas.`,
    advice: "Donnez un de ses jours ; pour la prolonger, importez sa ligne avec une autre fin."
  })
}

const sentence = ({ childName, activity }: TownEnrolment, endsOn: string, names: Names): string =>
  `${childName}, ${names.activity(activity)} : inscription jusqu'au ${day(endsOn)}.`

const told = (lost: number, mails: number, unreachable: ReadonlyArray<string>): string => {
  const cancelled =
    lost === 0
      ? "Rien n'était réservé ensuite."
      : `${count(lost, "réservation annulée", "réservations annulées")} sans frais, ${count(mails, "mail")}.`
  return unreachable.length === 0
    ? cancelled
    : `${cancelled} Sans adresse mail, à prévenir autrement : ${unreachable.join(", ")}.`
}

const lostTable = ({ outStyle }: Terminal, names: Names, lost: EnrolmentsEnded["lost"]): string =>
  lost.length === 0
    ? ""
    : table(
        outStyle,
        ["Jour", "Enfant", "Foyer", "Réservation annulée"],
        lost.map(({ day: on, givenName, householdRef, activity, unit }) => [
          day(on),
          givenName,
          householdRef,
          names.unit(activity, unit)
        ])
      )
