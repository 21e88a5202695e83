import { Effect } from "effect"
import { expect, it } from "vitest"
import { migrationNames } from "../../../../src/platform/sql/migrations.ts"
import { expansionProblems } from "../../../../src/platform/sql/plan/expansion.ts"
import { statementsAfter } from "../../../../src/platform/sql/plan/migrationPlan.ts"

/** The last migration before the rule. */
const lastBefore = "0063_quotient_consents"

it("every migration since the rule leaves what the version before needs (docs/adr/0010-expand-then-contract.md)", async () => {
  const said = await Effect.runPromise(statementsAfter(lastBefore))
  expect(said.map(({ name }) => name)).toEqual(migrationNames.slice(migrationNames.indexOf(lastBefore) + 1))
  const wrong = said.flatMap(({ name, statements }) =>
    expansionProblems(statements).map(({ problem, statement }) => `${name}: ${problem}: ${statement.slice(0, 120)}`)
  )
  expect(wrong).toEqual([])
}, 300_000)
