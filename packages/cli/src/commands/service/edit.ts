import { TownServices } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, optional } from "../../running/declared.ts"
import { actorOf, dryRun, Word, yes } from "../../running/options.ts"
import { townOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { changeService } from "./change.ts"
import { givenService, serviceTakes } from "./given.ts"
import { serviceServices } from "./services.ts"

const takes = {
  service: argument(Word, "le service, par son code (portail service list)"),
  ...serviceTakes,
  removeFile: optional("<libellé>", Word, "enlève le fichier qui a ce libellé"),
  dryRun,
  yes
}

/** `portail service edit`: changes what families read of a service; what is not given stays. */
export const serviceEditCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "edit",
    description: "change un service ; ce qui n'est pas donné reste",
    takes,
    examples: [
      ['portail service edit enfance --phone "03 44 00 00 01"', "le téléphone seul"],
      ['portail service edit enfance --hours "Lundi : 9 h – 12 h" "Jeudi : 14 h – 17 h" --yes', "tous ses horaires"],
      ['portail service edit enfance --file dossier.pdf --label "Dossier d\'inscription"', "un fichier à télécharger"]
    ],
    services: serviceServices,
    run: edit
  })

const edit = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const services = yield* TownServices
  const town = yield* townOf(terminal, options)
  const { service: code, removeFile } = options
  const given = {
    ...(yield* givenService(code, options)),
    ...(removeFile === undefined ? {} : { withoutFile: removeFile })
  }
  return yield* changeService(
    terminal,
    options,
    (dryRun) => services.edit(town, code, given, { actor: actorOf(options), dryRun }),
    { action: `Changer le service ${code}`, done: "Les familles le lisent dès maintenant." }
  )
})
