/**
 * `npm run check:backup`: the recipe of docs/en/operations.md, “Backing up a server”, on a PostgreSQL server and pgBackRest of its own: a full
 * backup, what comes later by the log alone, a restore to an instant between two changes, `portail db restored`. Installs pgBackRest from Debian
 * where it is missing. Ends with 1 when a family is there that should not be, or is not that should.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { samples } from "../../packages/cli/test/support/portail.ts"
import { runPortail } from "../support/commandLine.ts"
import { eventually } from "../support/eventually.ts"
import { freePorts } from "../support/freePorts.ts"
import { backedUpServer } from "./server.ts"

const header = samples.families.split("\n")[0] ?? ""
const familyLine = (ref: string, name: string) =>
  `${ref};${name};Ana;${name.toLowerCase()}@example.fr;;;;;;;${ref}E;${name};Zoé;02/02/2018`

const place = await mkdtemp(join(tmpdir(), "portail-check-backup-files-"))
const write = async (name: string, text: string) => {
  await writeFile(join(place, name), text)
  return join(place, name)
}
const erasures = join(place, "effacements.jsonl")
const server = await backedUpServer(await freePorts())
const set = process.env
set["DATABASE_URL"] = server.url
set["PORTAIL_ERASURES"] = erasures
set["PORTAIL_SECRET_KEY"] = `k1:${Buffer.alloc(32, 1).toString("base64")}`

const importFamily = async (ref: string, name: string) =>
  runPortail("family", "import", await write(`${ref}.csv`, `${header}\n${familyLine(ref, name)}\n`))

/** What is there of some families, by their references. */
const there = async (...refs: ReadonlyArray<string>) => {
  const rows: ReadonlyArray<{ readonly externalRef: string }> = JSON.parse(await runPortail("family", "list", "--json"))
  return refs.filter((ref) => rows.some(({ externalRef }) => externalRef === ref))
}

/** When the last backup ended, as pgBackRest knows it: the end of its second, in milliseconds. */
const backupEnd = (): number => {
  const [stanza]: ReadonlyArray<{ readonly backup: ReadonlyArray<{ readonly timestamp: { readonly stop: number } }> }> =
    JSON.parse(server.pgbackrest("info", "--output=json"))
  return ((stanza?.backup.at(-1)?.timestamp.stop ?? 0) + 1) * 1000
}

let wrong = 0
const expect = (fact: string, found: ReadonlyArray<string>, expected: ReadonlyArray<string>) => {
  const same = found.join() === expected.join()
  if (!same) wrong += 1
  console.log(`  ${same ? "✓" : "✗"} ${fact}: ${found.join(", ") || "none"}`)
}

try {
  await write("guide.pdf", "%PDF-1.4")
  await runPortail("db", "migrate")
  await runPortail("town", "apply", await write("ville.yaml", samples.town))
  await importFamily("A", "AVANT")
  await importFamily("B", "EFFACEE")
  console.log("a full backup…")
  server.pgbackrest("backup", "--type=full")
  const ended = backupEnd()
  // to pgBackRest an instant of the second in which a backup ended is before its end
  await eventually("the second of the backup to be over", async () => (Date.now() >= ended ? true : undefined))
  await importFamily("C", "JOURNAL")
  const instant = server.query("select clock_timestamp()")
  await runPortail("family", "erase", "B", "--yes")
  await importFamily("D", "APRES")
  const last = server.query("select pg_walfile_name(pg_switch_wal())")
  await eventually(`the log ${last} to be archived`, async () =>
    server.query("select last_archived_wal from pg_stat_archiver") >= last ? true : undefined
  )
  expect("before the restore", await there("A", "B", "C", "D"), ["A", "C", "D"])
  console.log(`a restore to ${instant}…`)
  server.stop()
  server.pgbackrest("restore", "--delta", "--type=time", `--target=${instant}`, "--target-action=promote")
  server.start()
  await eventually("the server to be restored", async () =>
    server.query("select pg_is_in_recovery()") === "f" ? true : undefined
  )
  expect("as it was at the instant", await there("A", "B", "C", "D"), ["A", "B", "C"])
  await runPortail("db", "restored", erasures, "--yes")
  expect("erased again", await there("A", "B", "C", "D"), ["A", "C"])
  server.pgbackrest("check")
} finally {
  await server.remove()
  await rm(place, { recursive: true, force: true })
}
console.log(`check:backup full=1 to_instant=${wrong === 0 ? 1 : 0} erased_again=${wrong === 0 ? 1 : 0} wrong=${wrong}`)
process.exitCode = wrong === 0 ? 0 : 1
