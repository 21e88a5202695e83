import { Effect } from "effect"
import { expect, it } from "vitest"
import { migrationNames } from "../../../../src/platform/sql/migrations.ts"
import { expansionProblems } from "../../../../src/platform/sql/plan/expansion.ts"
import { statementsAfter } from "../../../../src/platform/sql/plan/migrationPlan.ts"

/** The last migration before the rule. */
const lastBefore = "0063_quotient_consents"

it("every migration since the rule leaves what the version before needs (docs/adr/0010-expand-then-contract.md)", async () => {
  const said = await Effect.runPromise(statementsAfter("0058_signed_mandates"))
  const problems = said.map(({ name, statements }) => ({ name, problems: expansionProblems(statements) }))
  expect(problems.map(({ name }) => name)).toEqual(migrationNames.slice(migrationNames.indexOf("0059_runs_put_right")))
  // one from before it, which would be refused: it is looked at for what it says
  expect(problems[0]?.problems.map(({ problem }) => problem)).toContain("changes-rows")
  const since = problems.slice(problems.findIndex(({ name }) => name === lastBefore) + 1)
  expect(since.filter((each) => each.problems.length > 0)).toEqual([])
}, 300_000)
