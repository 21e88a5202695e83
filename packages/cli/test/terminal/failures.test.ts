import { TownFileInvalid, TownNotFound } from "@portail-familles/core/towns"
import { assert, describe, test } from "vitest"
import { DatabaseUnreachable, MigrationsPending } from "../../../core/src/platform/sql/Database.ts"
import { unusableBy } from "../../../core/src/platform/sql/embedded/dataDirectory.ts"
import { exitCodeMeanings, exitCodes } from "../../src/terminal/exitCodes.ts"
import { defectReport, reportOf } from "../../src/terminal/failures.ts"
import { Declined, Interrupted } from "../../src/terminal/refusals.ts"
import { showFailure } from "../../src/terminal/showFailure.ts"
import { recording } from "../support/recording.ts"

describe("a failure", () => {
  test.each([
    [new DatabaseUnreachable({ reason: "ECONNREFUSED" }), 5],
    [new MigrationsPending({ pending: ["0002_planning"] }), 6],
    [new TownNotFound({ asked: "ailleurs", known: ["essai"] }), 4],
    [new TownNotFound({ asked: null, known: ["essai", "compiegne"] }), 2],
    [new TownNotFound({ asked: null, known: [] }), 4],
    [new Declined(), 7],
    [new Interrupted(), 130]
  ])("%s has its exit code", (failure, code) => {
    assert.strictEqual(reportOf(failure).exitCode, code)
  })

  test.each([
    [{ name: "ErrnoError", errno: 51 }, "est sur un disque plein", "Faites de la place"],
    [{ code: "EACCES" }, "ne se laisse pas écrire", "droits"],
    [{ name: "ErrnoError", errno: 999 }, "est inutilisable (engine's number 999)", "Vérifiez"]
  ])("of the data's folder says why, and what to do: %o", (cause, why, what) => {
    const { message, advice, exitCode } = reportOf(unusableBy("/srv/portail", cause))
    assert.strictEqual(message, `Le dossier de données /srv/portail ${why}.`)
    assert.include(advice, what)
    assert.strictEqual(exitCode, exitCodes.noDatabase)
  })

  test("lists at most twenty details", () => {
    const terminal = recording()
    const problems = Array.from({ length: 25 }, (_, number) => `champ ${number}`)
    showFailure(terminal, false, reportOf(new TownFileInvalid({ file: "ville.yaml", problems })))
    assert.include(terminal.written.err, "champ 19")
    assert.notInclude(terminal.written.err, "champ 20")
    assert.include(terminal.written.err, "5 autres lignes")
    assert.strictEqual(terminal.written.out, "")
  })

  test("that nobody expected is one line too", () => {
    const terminal = recording()
    assert.strictEqual(showFailure(terminal, false, defectReport(new Error("cassé\nà deux lignes"))), 1)
    assert.strictEqual(terminal.written.err.trim().split("\n").length, 1)
    assert.notInclude(terminal.written.err, "at ")
  })
})

test("every exit code has its meaning in the help", () => {
  assert.sameMembers(
    Object.keys(exitCodeMeanings).map(Number),
    Object.values(exitCodes).map((code): number => code)
  )
})
