import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { backupsAmong, backupTime } from "@portail-familles/core/backups"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { folderOf, sizeWords, to } from "./takes.ts"

const takes = { to }

/** `portail backup list`: the backups of a folder. */
export const listCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste les sauvegardes d'un dossier, la dernière d'abord",
    takes,
    examples: [["portail backup list --to /mnt/sauvegardes", "quand, et de quelle taille"]],
    services: () => Layer.empty,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const folder = yield* folderOf(options.to)
  const backups = yield* Effect.tryPromise({
    try: async () => {
      const found = backupsAmong(await readdir(folder))
      return Promise.all(found.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })))
    },
    catch: () => new FileUnusable({ file: folder, reason: "n'est pas un dossier lisible", advice: "Vérifiez --to." })
  })
  const rows = backups.map(({ name, bytes }) => [moment(backupTime(name) ?? null), sizeWords(bytes), name])
  return {
    data: backups.map(({ name, bytes }) => ({ file: join(folder, name), at: backupTime(name)?.toISOString(), bytes })),
    text:
      backups.length === 0
        ? ""
        : table(terminal.outStyle, ["Faite le", { title: "Taille", align: "right" }, "Fichier"], rows),
    note: `${count(backups.length, "sauvegarde")} dans ${folder}.`
  }
})
