import { readFile } from "node:fs/promises"

/** A command of a guide, where it stands, its words, and how the guide says that it may end. */
export interface GuideCommand {
  readonly line: number
  readonly text: string
  readonly words: ReadonlyArray<string>
  readonly codes: ReadonlyArray<number>
}

type Values = Readonly<Record<string, string>>

const wordOf = /"([^"]*)"|(\S+)/g

/** The commands in the `console` blocks of a Markdown file; each starts with `portail`, `# … par 7` says a code that it may end with. */
export const commandsOf = async (file: string, values: Values): Promise<ReadonlyArray<GuideCommand>> => {
  const lines = (await readFile(file, "utf8")).split("\n")
  let inside = false
  return lines.flatMap((indented, place) => {
    const text = indented.trimStart()
    if (text.startsWith("```")) inside = text === "```console"
    if (!inside || !text.startsWith("portail ")) return []
    const [typed = "", remark = ""] = text.split(" # ")
    const [, ...words] = [...withValues(typed, values).matchAll(wordOf)].map(([, quoted, bare]) => quoted ?? bare ?? "")
    return [
      {
        line: place + 1,
        text,
        words,
        codes: [0, 8, ...[...remark.matchAll(/par (\d+)/g)].map(([, code]) => Number(code))]
      }
    ]
  })
}

const withValues = (text: string, values: Values): string =>
  text.replaceAll(/<([^>]+)>/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${text}: nothing stands for <${name}>`)
    return `"${value}"`
  })
