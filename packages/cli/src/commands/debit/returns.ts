import { readFile } from "node:fs/promises"
import { Collections, type ReturnedDebit, readReturns } from "@portail-familles/core/payments"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { unusable } from "../../running/files.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { returnReasons } from "../../terminal/returnReasons.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, euros } from "../../terminal/words.ts"
import { debitServices } from "../mandate/services.ts"

const takes = { file: argument(Word, "le fichier de la banque : pain.002 (rejets), camt.053 ou camt.054 (retours)") }

/** `portail debit returns`: what the bank sent back. */
export const debitReturnsCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "returns",
    description: "lit les rejets de la banque : les factures redeviennent à payer, les familles sont prévenues",
    takes,
    explained:
      "Lu deux fois, le même fichier ne change rien de plus. Un compte clos ou un mandat contesté termine le mandat.",
    examples: [["portail debit returns rejets.xml", "avant ou après que l'ordre est inscrit"]],
    services: debitServices,
    run: returns
  })

const returns = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const document = yield* Effect.tryPromise({
    try: () => readFile(options.file, "utf8"),
    catch: (cause) => unusable(options.file, cause)
  })
  const found = yield* Effect.fromResult(readReturns(document))
  const { staff } = yield* staffOf(terminal, options)
  const returned = yield* Collections.use((collections) => collections.takeBack(staff, found))
  const unknown = returned.filter(({ became }) => became === "unknown").length
  return {
    data: { returned },
    text: returned.length === 0 ? "" : returnsTable(terminal, returned),
    note: `${count(returned.length, "rejet")}${unknown === 0 ? "." : `, dont ${count(unknown, "inconnu")} de cette ville.`}`,
    exitCode: unknown === 0 ? exitCodes.ok : exitCodes.toCheck
  }
})

const became = {
  released: "de nouveau à payer",
  rejected: "paiement repris, de nouveau à payer",
  known: "déjà lu",
  unknown: "inconnu"
} as const

const returnsTable = (terminal: Terminal, returned: ReadonlyArray<ReturnedDebit>): string =>
  table(
    terminal.outStyle,
    ["Prélèvement", "Foyer", { title: "Montant", align: "right" }, "Motif", "Suite"],
    returned.map((each) => [
      each.endToEndId,
      each.household,
      each.became === "unknown" ? "" : euros(each.amountCents),
      returnReasons[each.code] ?? each.code,
      `${became[each.became]}${each.mandateEnded ? " ; mandat terminé" : ""}`
    ])
  )
