import { Argument, type Command, Option } from "commander"
import { Effect, Schema } from "effect"

type Decoder = Schema.ConstraintDecoder<unknown>

/** An argument or option of a command: how it is typed and explained, and what is read from it. */
export interface Declared<S extends Decoder = Decoder> {
  readonly schema: S
  /** Adds it to a command; the name under which it is read is also the one that is typed. */
  readonly addTo: (command: Command, name: string) => void
}

/** What a command takes, in the order of its help page. */
export type Takes = Readonly<Record<string, Declared>>

/** What is read from it. */
export type ReadFrom<T extends Takes> = Schema.Struct<{ readonly [K in keyof T]: T[K]["schema"] }>["Type"]

/** Adds all of it to a command. */
export const addTo = (command: Command, takes: Takes): void => {
  for (const [name, declared] of Object.entries(takes)) declared.addTo(command, name)
}

/** Reads what every verb takes, what its kind takes besides, and what one takes of its own. */
export const readerOf = <Common extends Takes, Kind extends Takes, Own extends Takes>(
  common: Common,
  kind: Kind,
  own: Own
): Schema.Decoder<ReadFrom<Common> & ReadFrom<Kind> & ReadFrom<Own>> => {
  const fields: Record<string, Decoder> = {}
  for (const [name, { schema }] of Object.entries<Declared>({ ...common, ...kind, ...own })) fields[name] = schema
  return Schema.Struct(fields) as Schema.Decoder<ReadFrom<Common> & ReadFrom<Kind> & ReadFrom<Own>>
}

/** An argument: `invoice` is typed as `<invoice>`. */
export const argument = <S extends Decoder>(schema: S, description: string): Declared<S> =>
  argumentTyped((name) => `<${name}>`, schema, description)

/** An argument that may be left out: `[invoice]`. */
export const optionalArgument = <S extends Decoder>(
  schema: S,
  description: string
): Declared<Schema.optionalKey<S>> => {
  const typed = argumentTyped((name) => `[${name}]`, schema, description)
  return { schema: Schema.optionalKey(schema), addTo: typed.addTo }
}

/** All the arguments that follow, at least one. */
export const severalArguments = <S extends Decoder>(schema: S, description: string): Declared<S> =>
  argumentTyped((name) => `<${name}...>`, schema, description)

/** All the arguments that follow, if any. */
export const anyArguments = <S extends Decoder>(schema: S, description: string): Declared<S> =>
  argumentTyped((name) => `[${name}...]`, schema, description)

const argumentTyped = <S extends Decoder>(
  notation: (name: string) => string,
  schema: S,
  description: string
): Declared<S> => ({
  schema,
  addTo: (command, name) => {
    const added = new Argument(notation(name), description)
    const choices = choicesOf(schema)
    if (choices !== undefined) added.argChoices = choices
    command.addArgument(added)
  }
})

/** An option that must be given; `value` is how its value is shown: `dataDir` with `<dossier>` is typed as `--data-dir <dossier>`. */
export const required = <S extends Decoder>(value: string, schema: S, description: string): Declared<S> => ({
  schema,
  addTo: (command, name) => addOnce(command, optionOf(name, value, schema, description).makeOptionMandatory())
})

/** An option that may be left out; what `variable` of the environment holds then stands for it. */
export const optional = <S extends Decoder>(
  value: string,
  schema: S,
  description: string,
  variable?: string
): Declared<Schema.optionalKey<S>> => ({
  schema: Schema.optionalKey(schema),
  addTo: (command, name) => {
    const option = optionOf(name, value, schema, description)
    addOnce(command, variable === undefined ? option : option.env(variable))
  }
})

/** An option that is read as `otherwise` where it is left out. */
export const defaulted = <S extends Decoder>(
  value: string,
  schema: S,
  otherwise: string,
  description: string
): Declared<S> => ({
  schema,
  addTo: (command, name) => addOnce(command, optionOf(name, value, schema, description).default(otherwise))
})

const Flag = Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(false)))

/** An option without a value, that is there or not. */
export const flag = (description: string): Declared<typeof Flag> => ({
  schema: Flag,
  addTo: (command, name) => {
    // commander takes it for the negation of another option, and the flag would never be on
    if (/^no[A-Z]/.test(name)) throw new Error(`${name} is no name for a flag: see negated()`)
    command.addOption(new Option(`--${dashed(name)}`, description))
  }
})

/** An option without a value that turns off what it names: `wait` is typed as `--no-wait`. */
export const negated = (description: string): Declared<typeof Schema.Boolean> => ({
  schema: Schema.Boolean,
  addTo: (command, name) => void command.addOption(new Option(`--no-${dashed(name)}`, description))
})

/** Adds an option whose value is typed once, unless it takes several: of two days, commander alone would silently take the last. */
const addOnce = (command: Command, option: Option): void => {
  command.on(`option:${option.name()}`, () => {
    if (option.variadic || command.getOptionValueSource(option.attributeName()) !== "cli") return
    command.error(`option '${option.flags}' given twice`, { code: "portail.optionTwice" })
  })
  command.addOption(option)
}

const optionOf = (name: string, value: string, schema: Decoder, description: string): Option => {
  const option = new Option(`--${dashed(name)} ${value}`, description)
  const choices = choicesOf(schema)
  if (choices !== undefined) option.argChoices = choices
  return option
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

/** What may be typed where only some words may: the schema refuses others, commander only shows them. */
const choicesOf = (schema: Decoder): Array<string> | undefined => {
  if ("literals" in schema && Array.isArray(schema.literals)) return schema.literals.map(String)
  const { choices } = { ...schema.ast.annotations }
  return Array.isArray(choices) ? choices.map(String) : undefined
}
