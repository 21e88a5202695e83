import { reseals } from "@portail-familles/core"
import { Reseals } from "@portail-familles/core/platform/crypto"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { database } from "../../running/layers.ts"
import { type CommonOptions, dryRun } from "../../running/options.ts"
import { sealsOf } from "../../running/seals.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

const takes = { dryRun }

const howTo = `Pour changer de clé : mettez la nouvelle devant l'ancienne dans PORTAIL_SECRET_KEY (nouvelle:…,ancienne:…), relancez
le portail, exécutez cette commande, puis retirez l'ancienne. Interrompue, la commande reprend où elle en était.`

/** `portail db reseal`: seals with the current key what an older one had sealed. */
export const resealCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "reseal",
    description: "chiffre avec la clé actuelle ce qu'une ancienne clé avait chiffré, dans toutes les villes",
    takes,
    explained: howTo,
    examples: [
      ["portail db reseal --dry-run", "combien d'éléments restent sous une ancienne clé"],
      ["portail db reseal", "les chiffre à nouveau ; les familles peuvent continuer pendant ce temps"]
    ],
    services,
    run: reseal
  })

const services = (options: CommonOptions) =>
  reseals.pipe(Layer.provide(sealsOf(options)), Layer.provide(database(options)))

const reseal = Effect.fnUntraced(function* (terminal: Terminal, { dryRun }: OptionsOf<typeof takes>) {
  if (dryRun) {
    const stale = yield* Reseals.use((reseals) => reseals.stale)
    const note = stale === 0 ? "Tout est sous la clé actuelle." : `${elements(stale)} sous une ancienne clé.`
    return { data: { dryRun, stale }, text: "", note }
  }
  const result = yield* Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Chiffrement")),
    (bar) => Reseals.use((reseals) => reseals.run((done, total) => Effect.sync(() => bar.update(done, total)))),
    (bar) => Effect.sync(() => bar.stop())
  )
  const unopened = Object.entries(result.unopened)
  const data = { dryRun, ...result }
  if (unopened.length === 0) {
    const note = `${elements(result.resealed)} sous la clé actuelle : les anciennes clés ne servent plus.`
    return { data, text: "", note: result.stale === 0 ? "Tout était déjà sous la clé actuelle." : note }
  }
  const which = unopened.map(([keyId, number]) => `${number} avec la clé ${keyId}`).join(", ")
  return {
    data,
    text: "",
    note: `${elements(result.resealed)} sous la clé actuelle. Illisibles : ${which}. Remettez ces clés dans PORTAIL_SECRET_KEY et relancez.`,
    exitCode: exitCodes.refused
  }
})

const elements = (number: number): string => count(number, "élément chiffré", "éléments chiffrés")
