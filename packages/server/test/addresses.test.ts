import { expect, it } from "vitest"
import { operations } from "./operations.ts"

/** What addresses of the API may say: proxies log them, and browsers keep them. Add a name only when what it holds is no secret. */
const said = [
  ...["activity", "after", "age", "child", "children", "class", "day", "fileId", "from", "id", "ids", "lang", "limit"],
  ...["month", "name", "quotient", "resident", "times", "to", "unit", "uploadId", "year"]
]

it("have no secret in the address of any operation, but the calendar's, which calendar programs send nowhere else", () => {
  const unsaid = operations.flatMap(({ id, parameters, queried }) =>
    [...parameters, ...queried].filter((name) => !said.includes(name)).map((name) => `${id} ${name}`)
  )
  expect(unsaid).toEqual(["planningCalendar.read secret"])
})
