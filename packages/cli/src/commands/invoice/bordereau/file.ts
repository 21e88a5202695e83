import { Bordereaux } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect, Stream } from "effect"
import { command, type OptionsOf } from "../../../running/command.ts"
import { flag, optional } from "../../../running/declared.ts"
import { Word } from "../../../running/options.ts"
import { writePrivateFile } from "../../../running/privateFile.ts"
import { staffOf } from "../../../running/staff.ts"
import type { Terminal } from "../../../terminal/Terminal.ts"
import { bordereauArgument, bordereauServices } from "./services.ts"

const takes = {
  bordereau: bordereauArgument,
  out: optional("<fichier>", Word, "où l'écrire (sinon le nom que le Trésor public attend, ici)"),
  replace: flag("remplace le fichier s'il existe")
}

/** `portail invoice bordereau file`: the Trésor public's file of a bordereau. */
export const bordereauFileCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "file",
    description: "écrit le fichier du Trésor public d'un bordereau (PES v2 Recette)",
    takes,
    explained:
      "Mêmes numéros et mêmes montants à chaque fois. Il contient des noms et des adresses : vous seul pouvez le lire ;\n" +
      "effacez-le une fois transmis. Il n'est pas signé : le parapheur de la ville le signe et le transmet.\n" +
      "Chaque débiteur y a sa civilité, son nom, son prénom et son adresse : le fichier est refusé tant qu'il en manque.",
    examples: [["portail invoice bordereau file cantine-2026-3", "à déposer dans le parapheur de la ville"]],
    services: bordereauServices,
    run: writeFile
  })

const writeFile = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const { name, document } = yield* Bordereaux.use((bordereaux) => bordereaux.file(staff, options.bordereau))
  const file = options.out ?? `${name}.xml`
  yield* writePrivateFile(file, Stream.succeed(Buffer.from(document, "latin1")), options.replace)
  return {
    data: { bordereau: options.bordereau, file, bytes: Buffer.byteLength(document, "latin1") },
    text: "",
    note: `Écrit : ${file}.\nUne fois pris en charge par le comptable : portail invoice bordereau accept ${options.bordereau}`
  }
})
