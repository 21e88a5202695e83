import { Command } from "commander"
import { Effect, Layer, Schema } from "effect"
import { assert, test } from "vitest"
import { command } from "../../src/running/command.ts"
import {
  anyArguments,
  argument,
  defaulted,
  flag,
  negated,
  optional,
  required,
  type Takes
} from "../../src/running/declared.ts"
import { Word, withCommonOptions } from "../../src/running/options.ts"
import { recording } from "../support/recording.ts"

/** What a verb's work gets for what was typed; undefined where it was refused. */
const read = async (takes: Takes, ...words: ReadonlyArray<string>) => {
  const terminal = recording()
  let got: unknown
  const made = command(terminal, {
    name: "verb",
    description: "",
    takes,
    examples: [],
    services: () => Layer.empty,
    run: (_terminal, options) =>
      Effect.sync(() => {
        got = options
        return { data: undefined, text: "" }
      })
  })
  withCommonOptions(made)
  made.exitOverride().configureOutput({ writeErr: () => {} })
  await new Command("noun")
    .addCommand(made)
    .exitOverride()
    .parseAsync(["verb", "--town", "t", ...words], { from: "user" })
    .catch(() => undefined)
  return got
}

const common = { town: "t", json: false }

test("what is typed is read under the name that was declared", async () => {
  const takes = {
    child: argument(Word, ""),
    ids: anyArguments(Schema.Array(Word), ""),
    withHealth: optional("<motif>", Word, ""),
    allNeverInvited: flag(""),
    wait: negated("")
  }
  assert.deepEqual(await read(takes, " E1 "), { ...common, child: "E1", ids: [], allNeverInvited: false, wait: true })
  assert.deepEqual(
    await read(takes, "E1", "a", "b", "--with-health", "suivi", "--all-never-invited", "--no-wait", "--data-dir", "d"),
    {
      ...common,
      dataDir: "d",
      child: "E1",
      ids: ["a", "b"],
      withHealth: "suivi",
      allNeverInvited: true,
      wait: false
    }
  )
  assert.isUndefined(await read(takes))
})

test("an option that must be given is asked for, and one that has a default is read as it", async () => {
  const takes = { on: required("<jour>", Word, ""), days: defaulted("<nombre>", Schema.NumberFromString, "28", "") }
  assert.deepEqual(await read(takes, "--on", "2026-11-20"), { ...common, on: "2026-11-20", days: 28 })
  assert.isUndefined(await read(takes))
})

test("only the words that a schema names may be typed", async () => {
  const takes = { state: optional("<état>", Schema.Literals(["paid", "overdue"]), "") }
  assert.deepEqual(await read(takes, "--state", "paid"), { ...common, state: "paid" })
  assert.isUndefined(await read(takes, "--state", "lost"))
})
