import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect } from "effect"
import { assert, test } from "vitest"
import { pagerCommand, pagerOf } from "../../src/terminal/pager.ts"
import { widthOf, withPager, written } from "../../src/terminal/Terminal.ts"
import { recording } from "../support/recording.ts"

const path = process.env["PATH"] ?? ""

test("a result is shown by PAGER where there is such a program, else as it is", () => {
  assert.strictEqual(pagerCommand({ PATH: path, PAGER: "sh -c true" }), "sh -c true")
  for (const none of ["", "cat", "no-such-program -R"]) assert.isUndefined(pagerCommand({ PATH: path, PAGER: none }))
  assert.isUndefined(pagerCommand({ PATH: "/nowhere" }))
})

test("a pager gets the whole result and is waited for; one that is left early is no failure", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portail-pager-"))
  const file = join(folder, "read")
  const show = (command: string) => {
    const terminal = { ...recording(), openPager: () => pagerOf({ ...process.env, PAGER: command }) }
    const parts = Array.from({ length: 200 }, (_, place) => `${place} ${"x".repeat(1_000)}\n`)
    const work = withPager(terminal, (screen) =>
      Effect.forEach(parts, (part) => written(screen, part), { discard: true })
    )
    return Effect.runPromise(Effect.as(work, { whole: parts.join(""), direct: terminal.written.out }))
  }
  const { whole, direct } = await show(`cat > '${file}'`)
  assert.strictEqual(await readFile(file, "utf8"), whole)
  assert.strictEqual(direct, "")
  await show("head -c 10 > /dev/null")
  await rm(folder, { recursive: true })
})

test("a terminal says how wide it is, COLUMNS before it; a pipe has no width", () => {
  assert.strictEqual(widthOf({ isTTY: true, columns: 120 }, {}), 120)
  assert.strictEqual(widthOf({ isTTY: true, columns: 120 }, { COLUMNS: "80" }), 80)
  assert.isUndefined(widthOf({}, { COLUMNS: "80" }))
})
