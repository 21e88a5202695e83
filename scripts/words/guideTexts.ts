import { readFileSync } from "node:fs"
import { isFrench, type PlacedText } from "./frenchText.ts"

/** What is read of a line of Markdown; commands and addresses are no French. */
const readOf = (line: string) =>
  line
    .replace(/^\s*(#+|>|[-*]|\d+\.)\s+/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/`[^`]*`/g, "Camille")
    .replace(/[*_]{1,2}([^*_]+)[*_]{1,2}/g, "$1")
    .replace(/<[^>]*>/g, "")

/** The French paragraphs of a guide, each with the line where it begins. */
export function guideTexts(path: string, file: string): ReadonlyArray<PlacedText> {
  const found: Array<PlacedText> = []
  let [text, begins, inBlock] = ["", 0, false]
  const end = () => {
    if (isFrench(text)) found.push({ file, line: begins, text: text.replace(/[ \t\r\n]+/g, " ").trim() })
    text = ""
  }
  for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
    if (line.startsWith("```")) inBlock = !inBlock
    const begin = /^\s*(#+|>|[-*]|\d+\.|\||```)|^$/.test(line)
    if (begin || inBlock) end()
    if (inBlock || line.startsWith("```")) continue
    if (line.startsWith("|")) {
      for (const cell of line.split("|"))
        if (isFrench(cell)) found.push({ file, line: index + 1, text: readOf(cell).trim() })
    } else {
      if (text === "") begins = index + 1
      text += `${text === "" ? "" : " "}${readOf(line)}`
    }
  }
  end()
  return found
}
