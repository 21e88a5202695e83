/**
 * `npm run check:upgrade -- --from v0.1.0`: whether the version before runs on the tables of this one, as it does between the migration and
 * the restart of the last server. That version (a tag or commit; without `--from` the latest tag) is taken out of git into a folder of its own, makes a
 * demo, this one's `db migrate` is run on its data, and it starts again: its own journey, and a family's day over HTTP. Ends with 1 when one fails.
 */
import { parseArgs } from "node:util"
import { demoLogin } from "@portail-familles/demo"
import { end, runPortail } from "../support/commandLine.ts"
import { FamilyClient } from "../support/family.ts"
import { freePorts } from "../support/freePorts.ts"
import { familyJourneys } from "./journeys.ts"
import { commitOf, latestTag, oldJourney, oldPortal, takeOut } from "./oldVersion.ts"

const { values } = parseArgs({ options: { from: { type: "string" } } })
const from = values.from ?? latestTag()
if (from === undefined) {
  console.error("There is no tag yet: name the version before with --from COMMIT.")
  process.exit(2)
}

const old = await takeOut(from)
let [journeys, failed, migrated] = [0, 0, 0]
const run = async (name: string, journey: () => Promise<unknown>) => {
  journeys += 1
  try {
    await journey()
    console.log(`  ✓ ${name}`)
  } catch (error) {
    failed += 1
    console.log(`  ✗ ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

try {
  console.log(`${from} makes a demo…`)
  const port = await freePorts()
  await end(await oldPortal(old, port), "SIGTERM")
  const done = JSON.parse(await runPortail("db", "migrate", "--data-dir", old.dataDirectory, "--json")).done
  migrated = done.length
  console.log(`migrated by this version: ${done.join(", ") || "nothing to do"}`)
  await run(`the journey of ${from}`, () => oldJourney(old))
  const server = await oldPortal(old, port)
  try {
    const family = new FamilyClient({ portal: `http://localhost:${port}` })
    for (const [name, journey] of familyJourneys(family, demoLogin)) await run(name, journey)
  } finally {
    await end(server, "SIGTERM")
  }
} finally {
  await old.remove()
}
console.log(
  `check:upgrade from=${commitOf(from)} to=${commitOf("HEAD")} migrations=${migrated} journeys=${journeys} failed=${failed}`
)
process.exitCode = failed === 0 ? 0 : 1
