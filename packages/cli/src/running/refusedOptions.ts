import type { Command } from "commander"
import { Cause, Schema, SchemaIssue } from "effect"
import { UsageRefused } from "../terminal/refusals.ts"

/** What was typed for arguments and options of a command and does not read, all of it at once. */
export const refusedOptions = (command: Command, cause: Cause.Cause<unknown>): UsageRefused => {
  const error = Cause.squash(cause)
  const issues = Schema.isSchemaError(error) ? issuesOf(error.issue).issues : []
  const names = [...new Set(issues.map(({ path = [] }) => nameOf(path[0])))]
  return new UsageRefused({
    problem: names.map((name) => problemOf(command, name)).join(" "),
    advice: "Relancez avec --help pour voir ce qui est attendu."
  })
}

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const nameOf = (part: PropertyKey | { readonly key: PropertyKey } | undefined): string =>
  String(typeof part === "object" ? part.key : part)

const problemOf = (command: Command, name: string): string => {
  const option = command.options.find((each) => each.attributeName() === name)
  const place = command.registeredArguments.findIndex((each) => each.name() === name)
  const argument = command.registeredArguments[place]
  const typed = option === undefined ? command.processedArgs[place] : command.getOptionValue(name)
  const { description = "", argChoices } = option ?? { ...argument }
  const fromEnvironment = option?.envVar !== undefined && command.getOptionValueSource(name) === "env"
  const where =
    option === undefined
      ? `l'argument <${name}>`
      : fromEnvironment
        ? `la variable ${option.envVar}`
        : `l'option ${option.flags}`
  const expected = argChoices === undefined ? description : `choix possibles : ${argChoices.join(", ")}`
  return `La valeur « ${[typed].flat().join(" ")} » ne convient pas à ${where} (${expected}).`
}
