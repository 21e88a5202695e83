import { RepeatedErasures, readErasures } from "@portail-familles/core/privacy"
import type { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { database } from "../../running/layers.ts"
import { actorOf, type CommonOptions, dryRun, yes } from "../../running/options.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { privacyServices } from "../family/privacyServices.ts"
import { undoneWords, undoRestore } from "./undoRestore.ts"

const takes = {
  file: argument(Schema.String, "liste des effacements : le fichier que PORTAIL_ERASURES nomme"),
  dryRun,
  yes
}

const explained = `Une sauvegarde ramène les foyers effacés depuis, et rouvre les connexions et les liens fermés depuis. Cette commande, à
lancer avant de rouvrir le portail, efface à nouveau ces foyers, ferme toutes les connexions, annule tous les liens envoyés ou donnés
pour pointer, supprime les clés d'accès et les liens avec FranceConnect, ferme les adresses d'agenda des plannings, annule les clés des logiciels et
arrête les webhooks (portail webhook enable). Les familles se connectent avec leur mot de passe, puis ajoutent leurs clés d'accès à
nouveau.`

/** `portail db restored`: what must be undone of a restored backup. */
export const restoredCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "restored",
    description:
      "après une restauration : efface à nouveau les foyers effacés depuis la sauvegarde, dans toutes les villes",
    takes,
    explained,
    examples: [
      ["portail db restored effacements.jsonl --dry-run", "combien de foyers effacés sont revenus"],
      ["portail db restored effacements.jsonl", "montre, demande, puis efface et ferme"]
    ],
    services: (options: CommonOptions) => Layer.mergeAll(privacyServices(options), database(options)),
    run: undo
  })

const undo = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const erasures = yield* RepeatedErasures
  const list = yield* readErasures(options.file)
  const actor = actorOf(options)
  const { listed, returned } = yield* erasures.repeat(actor, list, { dryRun: true })
  const homes = count(returned, "foyer effacé est revenu", "foyers effacés sont revenus")
  const planned = {
    data: { dryRun: options.dryRun, listed, returned },
    text: `${homes}, sur ${listed} dans la liste.\n`
  }
  return yield* confirmed(terminal, options, {
    dryRun: { ...planned, note: "Rien n'a été fait (--dry-run)." },
    preview: { on: "out", text: planned.text, leftOut: "json" },
    action:
      "Effacer à nouveau ces foyers, fermer connexions et agendas, et annuler tous les liens, sans retour possible",
    apply: Effect.gen(function* () {
      const undone = yield* undoRestore(actor, list)
      return { data: { dryRun: false, ...undone }, text: "", note: `${undoneWords(undone)}.` }
    })
  })
})
