import type { Operation } from "./Operation.ts"

/**
 * The daily file of settled payments, of all the simulator's régies: those of a day (`JJMMAAAA`), or all. Source of its shape: `payfip.md`
 * section 2.6; a row's order of cells after the amount is not known and left out.
 */
export const settlementCsv = (operations: ReadonlyArray<Operation>, day: string | null): string => {
  const settled = operations.flatMap(({ fields, result }) =>
    result !== undefined && "PV".includes(result.resultrans) && (day === null || result.dattrans === day)
      ? [{ day: result.dattrans, refdet: fields["refdet"] ?? "", cents: Number(fields["montant"]) }]
      : []
  )
  const total = settled.reduce((sum, { cents }) => sum + cents, 0)
  return [
    ["EN-TETE", day ?? ""],
    ...settled.map(({ day, refdet, cents }) => ["LIGNE", day, refdet, String(cents)]),
    ["PIED-DE-PAGE", String(settled.length), String(total)]
  ]
    .map((cells) => `${cells.join(";")}\r\n`)
    .join("")
}
