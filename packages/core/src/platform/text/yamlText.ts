import { Result } from "effect"
import { LineCounter, parseDocument } from "yaml"

/** A YAML text (1.2) that was read, and what is said of what in it does not fit. */
export interface YamlText {
  readonly value: unknown
  /** What a schema's decoder says of it, a line each: `Expected string at activities[0].name (line 3)`. */
  problemsOf(error: { readonly message: unknown }): ReadonlyArray<string>
}

/** Reads a YAML text. Fails with what its parser says, a line each: `Map keys must be unique (line 4)`. */
export const readYaml = (text: string): Result.Result<YamlText, ReadonlyArray<string>> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    return Result.fail(
      document.errors.map(({ message, pos: [at] }) => {
        const [said = ""] = message.split(/ at line \d|\n/)
        return `${said} (line ${lines.linePos(at).line})`
      })
    )
  }
  /** The line of what a path leads to, or of the nearest thing around it that is there. */
  const lineOf = (path: ReadonlyArray<string | number>): number => {
    const node = document.getIn(path, true)
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === "number") return lines.linePos(range[0]).line
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1))
  }
  const problem = (said: string) => {
    const [, what = said, brackets = ""] = /^(.*?) at ((?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])+)$/.exec(said) ?? []
    if (brackets === "") return said
    const path: ReadonlyArray<string | number> = JSON.parse(brackets.replaceAll("][", ","))
    const written = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("")
    return `${what} at ${written.replace(/^\./, "")} (line ${lineOf(path)})`
  }
  return Result.succeed({
    value: document.toJS(),
    // a field stands on a line of its own, indented
    problemsOf: ({ message }) =>
      String(message)
        .split(/\n(?!\s)/)
        .map((said) => problem(said.replace(/\s*\n\s*/g, " ")))
  })
}
