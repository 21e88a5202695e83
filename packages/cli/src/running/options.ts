import { userInfo } from "node:os"
import { type Command, Option } from "commander"
import { Effect, Schema } from "effect"

/** An option that is there or not. */
export const Flag = Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(false)))

/** A text that says something, without the blanks around it. */
export const Word = Schema.Trim.check(Schema.isMinLength(1))

/** What every command takes. */
export const commonOptions = {
  town: Schema.optionalKey(Word),
  json: Flag,
  as: Schema.optionalKey(Word),
  dataDir: Schema.optionalKey(Word)
}

const Common = Schema.Struct(commonOptions)
export type CommonOptions = typeof Common.Type

/** Declares what every command takes, unless it declares it itself. */
export const withCommonOptions = (command: Command): Command => {
  const common = [
    new Option("--town <ville>", "la ville, par son identifiant").env("PORTAIL_TOWN"),
    new Option("--json", "résultat en JSON sur la sortie standard, messages sur la sortie d'erreur"),
    new Option("--as <nom>", "qui agit, pour le journal (sinon l'utilisateur du système)"),
    new Option("--data-dir <dossier>", "dossier de la base intégrée (sinon DATABASE_URL, PORTAIL_DATA_DIR ou .portail)")
  ]
  for (const option of common) command.addOption(option.helpGroup("Options communes :"))
  return command
}

export const dryRunOption = () => new Option("--dry-run", "montre ce qui serait fait, ne change rien")
export const noWaitOption = () =>
  new Option("--no-wait", "n'attend pas que les mails partent : le serveur du portail les envoie")
export const yesOption = () => new Option("--yes", "ne demande pas de confirmation")

/** Who is written into the audit log. */
export const actorOf = (options: CommonOptions): string => options.as ?? systemUser()

const systemUser = (): string => {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`
  }
}
