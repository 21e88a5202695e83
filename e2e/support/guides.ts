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

/** The commands in the `console` blocks of a Markdown file; each starts with `portail`, `# … par 7` (`with 7`) says a code that it may end with. */
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
        codes: [0, 8, ...[...remark.matchAll(/(?:par|with) (\d+)/g)].map(([, code]) => Number(code))]
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

/** A fenced block of a Markdown file: its language, and the heading above it. */
export interface Fence {
  readonly line: number
  readonly language: string
  readonly section: string
}

/** The fenced blocks of a Markdown file, in order. */
export const fencesOf = async (file: string): Promise<ReadonlyArray<Fence>> => {
  let section = ""
  let inside = false
  return (await readFile(file, "utf8")).split("\n").flatMap((indented, place) => {
    const text = indented.trimStart()
    if (!inside && /^#+ /.test(text)) section = text.replace(/^#+ /, "")
    if (!text.startsWith("```")) return []
    inside = !inside
    return inside ? [{ line: place + 1, language: text.slice(3), section }] : []
  })
}
