import { expect, test } from "vitest"
import { noonInParis } from "../../../src/platform/time/parisDays.ts"

test("noon in Paris is an hour before noon in Greenwich in winter, two in summer", () => {
  expect(noonInParis("2026-01-20").toISOString()).toBe("2026-01-20T11:00:00.000Z")
  expect(noonInParis("2026-07-20").toISOString()).toBe("2026-07-20T10:00:00.000Z")
})
