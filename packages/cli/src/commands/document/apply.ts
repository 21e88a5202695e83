import { DocumentKinds } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { dryRun, Word, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { changesTable } from "../town/changes.ts"
import { readDocumentFolder } from "./folder.ts"
import { kindServices } from "./services.ts"

const takes = {
  file: argument(Word, "fichier YAML des documents ; les formulaires PDF qu'il nomme sont lus dans le même dossier"),
  dryRun,
  yes
}

/** `portail document apply`: makes a town ask for what its file says. */
export const documentApplyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "apply",
    description: "met ce que la ville demande aux familles en accord avec un fichier, après avoir montré ce qui change",
    takes,
    examples: [
      ["portail document apply documents.yaml --dry-run", "vérifie le fichier et montre ce qui changerait"],
      ["portail document apply documents.yaml", "montre ce qui change, demande, puis applique"]
    ],
    services: kindServices,
    run: apply
  })

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const asked = yield* DocumentKinds
  const { kinds, templates } = yield* readDocumentFolder(options.file)
  const { staff, town } = yield* staffOf(terminal, options)
  const applying = (dryRun: boolean) => asked.apply(staff, options.file, kinds, templates, { dryRun })
  const { changes, retired } = yield* applying(true)
  const data = {
    documents: kinds.map(({ code }) => code),
    changes,
    retired,
    applied: !options.dryRun && changes.length > 0
  }
  const text = changesTable(terminal.outStyle, changes, [])
  const retirement =
    retired.length === 0 ? "" : ` ; ${retired.join(", ")} ne sera plus demandé, ce qui a été envoyé reste`
  const action = `Changer ${count(changes.length, "réglage")}${retirement}`
  const { name } = town.settings
  return yield* confirmed(terminal, options, {
    nothing:
      changes.length === 0
        ? { data, text: `${name} demande déjà ce que dit ${options.file} : rien à changer.\n` }
        : undefined,
    dryRun: { data, text, note: `${action} : rien n'a été changé (--dry-run).` },
    preview: { on: "out", text, leftOut: "json" },
    action,
    apply: Effect.as(applying(false), {
      data,
      text: `${name} demande ${count(kinds.length, "document")} aux familles.\n`
    })
  })
})
