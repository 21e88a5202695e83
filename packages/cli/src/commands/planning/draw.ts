import { type Draw, type DrawLine, Draws } from "@portail-familles/core/reservations"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument, flag, optional } from "../../running/declared.ts"
import { inMemory, writeList } from "../../running/listing.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, moment } from "../../terminal/words.ts"
import { drawColumns, given, partyDocument } from "./drawColumns.ts"
import { codeTyped, type Names, readNames } from "./names.ts"
import { drawServices } from "./services.ts"

const Seed = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u))

const takes = {
  activity: argument(Word, "une activité, par son code ou son nom"),
  period: argument(Word, "une de ses périodes, par son code ou son nom"),
  seed: optional("<nombre>", Seed, "avec --dry-run : refait le tirage avec ce nombre, 64 chiffres hexadécimaux"),
  csv: flag("en CSV sur la sortie standard, avec toutes les colonnes, pour un tableur"),
  dryRun,
  yes
}

/** `portail planning draw`: draws the places of a period among those who asked. */
export const planningDrawCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "draw",
    description: "tire au sort les places d'une période entre les familles qui ont demandé, et leur écrit",
    takes,
    explained:
      "Le nombre secret du tirage est fait quand la période est enregistrée ; son empreinte (SHA-256) est connue dès lors, lui-même après le tirage. Avec lui et la liste des demandes, chacun peut refaire le tirage. Avant, --dry-run essaie avec un autre nombre : personne ne peut connaître le résultat d'avance.",
    examples: [
      ["portail planning draw centre-loisirs noel --dry-run", "montre un tirage possible, ne change rien"],
      ["portail planning draw centre-loisirs noel", "tire au sort, attribue les places et écrit aux familles"],
      [
        "portail planning draw centre-loisirs noel --csv > tirage.csv",
        "après : l'ordre, les chances et ce qui est attribué"
      ]
    ],
    services: drawServices,
    run: draw
  })

const draw = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const draws = yield* Draws
  const { staff } = yield* staffOf(terminal, options)
  const { activities, names } = yield* readNames(staff)
  const activity = yield* codeTyped(activities, options.activity, "d'activité")
  const period = yield* codeTyped(activity.periods, options.period, "de période")
  const which = { activity: activity.code, period: period.code }
  const order = { ...which, seed: options.seed ?? null, reason: "Tirage au sort" }
  const plan = yield* draws.hold(staff, { ...order, dryRun: true })
  const show = (result: Draw) => written(terminal, options, result, names)
  if (options.dryRun || plan.heldAt !== null) return yield* show(plan)
  const outcome = yield* confirmed(terminal, options, {
    dryRun: { data: undefined, text: "" },
    preview: { on: "err", text: planOf(plan, names), leftOut: "json or yes" },
    action: `Tirer au sort les places de « ${activity.name} », ${period.name}, et écrire aux familles`,
    apply: Effect.flatMap(draws.hold(staff, { ...order, dryRun: false }), show)
  })
  return outcome
})

const planOf = ({ activity, lines }: Draw, names: Names): string => {
  const wishes = lines.flatMap(({ places }) => places).length
  return `${names.activity(activity)} : ${count(lines.length, "demande")}, ${count(wishes, "place demandée", "places demandées")}.\n`
}

const written = (
  terminal: Terminal,
  { json, csv }: { readonly json: boolean; readonly csv: boolean },
  { lines, ...draw }: Draw,
  names: Names
) =>
  writeList<DrawLine, never, never>(terminal, { json, csv }, drawColumns(names, draw.activity), {
    each: inMemory(lines),
    summary: (total: number) => `${count(total, "demande")} ; ${placesOf(lines)} ; ${seedOf({ lines, ...draw })}`,
    document: (line) => ({ rank: line.rank, key: line.key, ...partyDocument(line) }),
    around: (documents) => ({ ...draw, lines: documents })
  })

const placesOf = (lines: ReadonlyArray<DrawLine>): string => {
  const all = lines.flatMap(({ places }) => places).length
  const got = lines.reduce((sum, line) => sum + given(line).length, 0)
  return `${count(got, "place attribuée", "places attribuées")} sur ${all}`
}

const seedOf = ({ heldAt, seed, seedHash, mails }: Draw): string =>
  heldAt === null
    ? `essai avec le nombre ${seed}, rien n'a été changé (--dry-run)${seedHash === "" ? "" : ` ; empreinte annoncée du vrai nombre : ${seedHash}`}`
    : `tiré le ${moment(heldAt)} avec le nombre ${seed}, d'empreinte ${seedHash}${mails === 0 ? "" : ` ; ${count(mails, "mail")} aux familles`}`
