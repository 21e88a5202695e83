import type { RunLine } from "./Run.ts"

/** What is to be issued so that lines that were issued become those that are due: more of some, less of others. */
export const differenceOf = <Line extends RunLine>(
  due: ReadonlyArray<Line>,
  issued: ReadonlyArray<Line>
): ReadonlyArray<Line> => {
  if (issued.length === 0) return due
  const open = new Map<string, { line: Line; quantity: number }>()
  const add = (line: Line, quantity: number) => {
    const known = open.get(lineKey(line))
    if (known === undefined) open.set(lineKey(line), { line, quantity })
    else known.quantity += quantity
  }
  for (const line of due) add(line, line.quantity)
  for (const line of issued) add(line, -line.quantity)
  return [...open.values()]
    .filter(({ quantity }) => quantity !== 0)
    .map(({ line, quantity }) => ({ ...line, quantity, amountCents: quantity * line.unitPriceCents }))
}

/** What makes a line the same one in another run: whose it is, what for, and at which price. */
const lineKey = ({
  childId,
  kind,
  component,
  activityCode,
  unitCode,
  description,
  unitPriceCents,
  tariff
}: RunLine): string =>
  JSON.stringify([childId, kind, component, activityCode, unitCode, description, unitPriceCents, tariff])
