import { expect, test } from "vitest"
import { levelDue } from "../../src/documents/reminders.ts"

test.each([
  ["2026-12-21", "2026-11-29", null],
  ["2026-12-21", "2026-11-30", 21],
  ["2026-12-21", "2026-12-13", 21],
  ["2026-12-21", "2026-12-14", 7],
  ["2026-12-21", "2026-12-20", 1],
  ["2026-12-21", "2027-02-01", 1],
  [null, "2026-12-20", null]
])("what is due on %s is reminded on %s at level %s", (dueOn, today, level) => {
  expect(levelDue([21, 7, 1], dueOn, today)).toBe(level)
})
