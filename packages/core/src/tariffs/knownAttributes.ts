import type { Tariff } from "./Tariff.ts"
import type { TariffProblem } from "./TariffProblem.ts"

/** What the town keeps of a child by code, and a run can ask for: `pai`, a meal of its own. */
export const knownAttributes: ReadonlyArray<string> = ["pai"]

/** Conditions on what the town keeps of no child: they would never apply, or to everybody. */
export const unknownAttributes = (tariffs: ReadonlyArray<Tariff>): ReadonlyArray<TariffProblem> =>
  tariffs.flatMap(({ code, from, rows, extras, adjustments, penalties, payers }) =>
    [
      ...rows.map(({ when, name }, at) => ({ when, what: name === "" ? `rows[${at + 1}]` : name })),
      ...[extras, adjustments, penalties, payers].flatMap((all) => all.map(({ when, name }) => ({ when, what: name })))
    ].flatMap(({ when, what }) =>
      [...when.with, ...when.without]
        .filter((attribute) => !knownAttributes.includes(attribute))
        .map(
          (attribute) =>
            ({ code: "unknown-attribute", tariff: code, from, what, attribute, known: knownAttributes }) as const
        )
    )
  )
