import type { SqlClient } from "effect/sql"

/** What a statement says that a test or a migration asked, not the portal at work. */
export const markOfTests = "/* asked by a test */"

/** Whether the code that asks now is a test's or a migration's: the innermost frame in core's sources or in tests says it. */
const byTest = (): boolean => {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 12
  const { stack = "" } = new Error()
  Error.stackTraceLimit = limit
  const frames = stack.split("\n").filter((frame) => !frame.includes("markedStatements"))
  return /\/packages\/core\/(?:test|checks|src\/platform\/sql\/migrations)\//.test(
    frames.find((frame) => frame.includes("/packages/core/")) ?? ""
  )
}

/** A client whose statements say whether a test asks them: a test looks at rows of all towns, the portal must not. */
export const marked = <A extends SqlClient.SqlClient>(client: A): A =>
  new Proxy(client, {
    apply(target, self, [first, ...values]) {
      const strings =
        Array.isArray(first) && "raw" in first && byTest()
          ? Object.assign([...first.slice(0, -1), `${first.at(-1)} ${markOfTests}`], { raw: first.raw })
          : first
      return Reflect.apply(target as never, self, [strings, ...values])
    },
    get(target, key) {
      if (key !== "unsafe") return Reflect.get(target, key, target)
      return (text: string, params?: ReadonlyArray<unknown>) =>
        target.unsafe(byTest() ? `${text} ${markOfTests}` : text, params)
    }
  })
