import { Effect } from "effect"
import { assert, test } from "vitest"
import { confirmed, type PlannedChange } from "../../src/running/confirmed.ts"
import { recording } from "../support/recording.ts"

const outcome = (data: string) => ({ data, text: "" })

/** What comes of a planned change, and whether it was made. */
const tried = async (
  how: { readonly dryRun?: true; readonly yes?: true; readonly json?: true },
  plan: Partial<PlannedChange<never, never>> = {},
  interactive = false
) => {
  const terminal = { ...recording(), interactive }
  let made = false
  const result = await Effect.runPromise(
    Effect.result(
      confirmed(
        terminal,
        { dryRun: false, yes: false, json: false, ...how },
        {
          dryRun: outcome("plan"),
          action: "Changer",
          apply: Effect.sync(() => {
            made = true
            return outcome("change")
          }),
          ...plan
        }
      )
    )
  )
  const answer = result._tag === "Success" ? result.success.data : result.failure._tag
  return { answer, made, out: terminal.written.out, err: terminal.written.err }
}

test("a planned change is made with --yes alone: where nobody can be asked it is refused, and --dry-run stops at the plan", async () => {
  assert.deepInclude(await tried({ yes: true }), { answer: "change", made: true })
  assert.deepInclude(await tried({}), { answer: "ConfirmationMissing", made: false })
  assert.deepInclude(await tried({ dryRun: true, yes: true }), { answer: "plan", made: false })
})

test("where there is nothing to change nobody is asked", async () => {
  assert.deepInclude(await tried({}, { nothing: outcome("nothing") }), { answer: "nothing", made: false })
  assert.deepInclude(await tried({ yes: true }, { nothing: outcome("nothing") }), { answer: "nothing", made: false })
})

test.each([
  ["json", { out: "plan", err: "" }, { yes: true }],
  ["json", { out: "", err: "" }, { yes: true, json: true }],
  ["json or yes", { out: "plan", err: "" }, {}],
  ["json or yes", { out: "", err: "" }, { json: true }],
  ["json or yes", { out: "", err: "" }, { yes: true }],
  ["unwatched or yes", { out: "", err: "" }, {}]
] as const)("a plan left out with %s writes %j given %j", async (leftOut, written, how) => {
  assert.deepInclude(await tried(how, { preview: { on: "out", text: "plan", leftOut } }), written)
})

test("a plan for those who watch is not written for one who said yes", async () => {
  const preview = { on: "err", text: "plan", leftOut: "unwatched or yes" } as const
  assert.deepInclude(await tried({ yes: true }, { preview }, true), { answer: "change", err: "" })
  assert.deepInclude(await tried({ yes: true }, { preview: { ...preview, leftOut: "json" } }, true), { err: "plan" })
})
