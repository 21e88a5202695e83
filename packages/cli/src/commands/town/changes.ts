import type { SettingChange, TownFile } from "@portail-familles/core/towns"
import type { Style } from "../../terminal/Terminal.ts"
import { shorten, table } from "../../terminal/table.ts"

/** What happens to a file that families download. */
export interface FileChange {
  readonly name: string
  readonly change: "added" | "replaced" | "removed"
}

type Content = Pick<TownFile, "name" | "content">

/** What applying would do to the stored files. */
export const fileChanges = (
  before: ReadonlyArray<Content>,
  after: ReadonlyArray<Content>
): ReadonlyArray<FileChange> => {
  const stored = new Map(before.map((file) => [file.name, file.content]))
  const kept = new Set(after.map((file) => file.name))
  return [
    ...after.flatMap(({ name, content }): ReadonlyArray<FileChange> => {
      const old = stored.get(name)
      if (old === undefined) return [{ name, change: "added" }]
      return Buffer.compare(old, content) === 0 ? [] : [{ name, change: "replaced" }]
    }),
    ...before.flatMap(({ name }): ReadonlyArray<FileChange> => (kept.has(name) ? [] : [{ name, change: "removed" }]))
  ]
}

const words = { added: "ajouté", replaced: "remplacé", removed: "retiré" } as const

/** The changes as agents read them: removed values in red, new ones in green. */
export const changesTable = (
  style: Style,
  settings: ReadonlyArray<SettingChange>,
  files: ReadonlyArray<FileChange>
): string =>
  table(
    style,
    ["Réglage", "Avant", "Après"],
    [
      ...settings.map(({ path, before, after }) => [
        path,
        { text: valueText(before), color: style.red },
        { text: valueText(after), color: style.green }
      ]),
      ...files.map(({ name, change }) => [`fichier ${name}`, "", { text: words[change], color: style.green }])
    ]
  )

const valueText = (value: unknown): string =>
  value === undefined ? "–" : shorten(typeof value === "string" ? value : JSON.stringify(value), 56)
