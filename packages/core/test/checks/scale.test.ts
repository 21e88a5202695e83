import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { citusCommands } from "../../checks/partitions/citus.ts"
import { ofInstallation } from "../../checks/partitions/ofInstallation.ts"
import { describeOnDatabase } from "../support/databases.ts"

const guide = readFileSync(join(import.meta.dirname, "../../../../docs/en/scale.md"), "utf8")

describeOnDatabase("docs/en/scale.md", Layer.empty, (it) => {
  it.effect("names every table that there is: how each is distributed, or why it is not", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const tables = yield* sql<{ name: string }>`select relname as name from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition`
      const names = tables.map(({ name }) => name).toSorted()
      const commands = citusCommands(names.filter((name) => ofInstallation[name] === undefined))
      assert.include(guide, `\`\`\`sql\n${commands.join("\n")}\n\`\`\``)
      for (const [table, { reason }] of Object.entries(ofInstallation)) {
        assert.include(guide, `| \`${table}\` |`)
        assert.include(guide, reason)
      }
    })
  )
})
