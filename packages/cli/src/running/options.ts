import { userInfo } from "node:os"
import { typedLine } from "@portail-familles/core/platform/text"
import type { Command } from "commander"
import { Schema, SchemaGetter } from "effect"
import { addTo, flag, negated, optional, type ReadFrom } from "./declared.ts"

/** A text that says something, as it is kept: composed, without the blanks around it. */
export const Word = Schema.String.pipe(
  Schema.decodeTo(Schema.String.check(Schema.isMinLength(1)), {
    decode: SchemaGetter.transform(typedLine),
    encode: SchemaGetter.transform((text) => text)
  })
)

/** What every verb takes. */
export const commonTakes = {
  town: optional("<ville>", Word, "la ville, par son identifiant", "PORTAIL_TOWN"),
  json: flag("résultat en JSON sur la sortie standard, messages sur la sortie d'erreur"),
  as: optional("<nom>", Word, "qui agit, pour le journal (sinon l'utilisateur du système)"),
  dataDir: optional("<dossier>", Word, "dossier de la base intégrée (sinon DATABASE_URL, PORTAIL_DATA_DIR ou .portail)")
}

export type CommonOptions = ReadFrom<typeof commonTakes>

/** Adds it to a verb, in a group of its own. */
export const withCommonOptions = (command: Command): void =>
  addTo(command.optionsGroup("Options communes :"), commonTakes)

/** What many verbs take. */
export const dryRun = flag("montre ce qui serait fait, ne change rien")
export const wait = negated("n'attend pas que les mails partent : le serveur du portail les envoie")
export const yes = flag("ne demande pas de confirmation")

/** Who is written into the audit log. */
export const actorOf = (options: CommonOptions): string => options.as ?? systemUser()

const systemUser = (): string => {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`
  }
}
