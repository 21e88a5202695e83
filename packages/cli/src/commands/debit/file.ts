import { DebitOrders } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect, Stream } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, flag, optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { writePrivateFile } from "../../running/privateFile.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { debitServices } from "../mandate/services.ts"

const takes = {
  order: argument(Word, "l'ordre, comme portail debit list le nomme"),
  out: optional("<fichier>", Word, "où l'écrire (sinon <ordre>.xml, ici)"),
  replace: flag("remplace le fichier s'il existe")
}

/** `portail debit file`: the bank's file of an order. */
export const debitFileCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "file",
    description: "écrit le fichier de la banque d'un ordre (pain.008.001.08)",
    takes,
    explained:
      "Le même fichier à chaque fois. Il contient des comptes : vous seul pouvez le lire ; effacez-le une fois déposé.",
    examples: [["portail debit file 20261215-3F2A90C1D4E5", "à déposer sur le site de la banque ou de la DGFiP"]],
    services: debitServices,
    run: writeFile
  })

const writeFile = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const document = yield* DebitOrders.use((orders) => orders.file(staff, options.order))
  const file = options.out ?? `${options.order.toUpperCase()}.xml`
  yield* writePrivateFile(file, Stream.succeed(Buffer.from(document)), options.replace)
  return {
    data: { order: options.order, file, bytes: Buffer.byteLength(document) },
    text: "",
    note: `Écrit : ${file}. Une fois le jour passé : portail debit book ${options.order}`
  }
})
