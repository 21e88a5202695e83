import { Effect, Result, Schema } from "effect"
import { Code, Day, List, orElse, orNull } from "../activities/fields.ts"
import { readYaml } from "../platform/text/yamlText.ts"
import type { PriceFacts } from "./conditions.ts"
import { type PenaltyDue, penaltiesDue } from "./penalties.ts"
import { priceUnit, type UnitPrice, unitsCounted } from "./pricing.ts"
import { Euros, PriceEvent, Tariff } from "./Tariff.ts"
import { type TariffProblem, TariffsInvalid } from "./TariffProblem.ts"
import { type PricedActivities, tariffOn, tariffProblems } from "./tariffProblems.ts"

/** What somebody pays, as a town or a council knows it. */
export const TariffCase = Schema.Struct({
  activity: Code,
  unit: Code,
  day: Day,
  /** In euros. */
  quotient: Schema.Union([Schema.Literal("unknown"), Schema.Finite]).pipe(
    Schema.withDecodingDefaultKey(Effect.succeed("unknown" as const))
  ),
  resident: orElse(Schema.Boolean, true),
  siblings: orElse(Schema.Int, 1),
  age: orElse(Schema.Int, 8),
  class: orElse(Schema.String, ""),
  with: List(Code),
  /** Units, or minutes where the tariff counts minutes. */
  quantity: orElse(Schema.Int, 1),
  event: orNull(PriceEvent),
  eventMinutes: orElse(Schema.Int, 0),
  /** How often it happened in the month. */
  eventTimes: orElse(Schema.Int, 1),
  /** What the family pays in all, in euros. */
  expect: Euros
})
export type TariffCase = typeof TariffCase.Type

/** Tariffs with what they must give; `refused` are the codes of problems for which a town must not be let apply them. */
export const TariffCaseFile = Schema.Struct({
  source: orElse(Schema.String, ""),
  tariffs: Schema.Array(Tariff),
  refused: List(Schema.String),
  cases: List(TariffCase)
}).annotate({ identifier: "TariffCaseFile" })
export type TariffCaseFile = typeof TariffCaseFile.Type

const decode = Schema.decodeUnknownResult(TariffCaseFile)

/** Reads a file of cases (YAML 1.2). */
export const parseTariffCases = (file: string, text: string): Result.Result<TariffCaseFile, TariffsInvalid> => {
  const refuse = (lines: ReadonlyArray<string>) =>
    Result.fail(new TariffsInvalid({ file, problems: lines.map((line) => ({ code: "unreadable", text: line })) }))
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return refuse(yaml.failure)
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  return Result.isFailure(decoded) ? refuse(yaml.success.problemsOf(decoded.failure)) : Result.succeed(decoded.success)
}

/** What a family pays in all for a quantity, in cents, with what happened; null where no tariff says. */
export interface PricedCase {
  readonly cents: number | null
  readonly price: UnitPrice | null
  readonly quantity: number
  readonly penalties: ReadonlyArray<PenaltyDue>
}

/** Prices a case by these tariffs. */
export const priceCase = (tariffs: ReadonlyArray<Tariff>, asked: Omit<TariffCase, "expect">): PricedCase => {
  const tariff = tariffOn(tariffs, asked)
  if (tariff === undefined) return { cents: null, price: null, quantity: 0, penalties: [] }
  const quantity = unitsCounted(tariff, asked.quantity)
  const facts: PriceFacts = {
    quotientCents: asked.quotient === "unknown" ? null : Math.round(asked.quotient * 100),
    resident: asked.resident,
    siblings: asked.siblings,
    age: asked.age,
    schoolClass: asked.class,
    attributes: asked.with,
    quantity: tariff.per === "quantity" ? asked.quantity : quantity
  }
  const price = priceUnit(tariff, facts) ?? null
  if (price === null) return { cents: null, price, quantity, penalties: [] }
  const { event, eventMinutes: minutes } = asked
  const penalties = penaltiesDue(
    tariff,
    event === null
      ? []
      : Array.from({ length: asked.eventTimes }, () => ({ event, child: "", facts, unitPrice: price, minutes }))
  )
  const more = penalties.reduce((sum, { cents }) => sum + cents, 0)
  return { cents: price.familyCents * quantity + more, price, quantity, penalties }
}

/** What became of a file of cases: problems that were expected or not, and each case with what came out. */
export interface TariffCasesRun {
  readonly unexpected: ReadonlyArray<TariffProblem>
  /** Codes that were expected, and of which there is no problem. */
  readonly missing: ReadonlyArray<string>
  readonly cases: ReadonlyArray<{ readonly asked: TariffCase; readonly priced: PricedCase; readonly right: boolean }>
}

/** Runs a file of cases; a case that no tariff prices is wrong. */
export const runTariffCases = ({ tariffs, refused, cases }: TariffCaseFile): TariffCasesRun => {
  const problems = tariffProblems(tariffs, pricedIn(tariffs, cases))
  const codes = new Set(problems.map(({ code }): string => code))
  return {
    unexpected: problems.filter(({ code }) => !refused.includes(code)),
    missing: refused.filter((code) => !codes.has(code)),
    cases: cases.map((asked) => {
      const priced = priceCase(tariffs, asked)
      return { asked, priced, right: priced.cents === Math.round(asked.expect * 100) }
    })
  }
}

/** The activities and units that a file of cases is about: such a file knows no town. */
const pricedIn = (tariffs: ReadonlyArray<Tariff>, cases: ReadonlyArray<TariffCase>): PricedActivities => {
  const units = new Map<string, Set<string>>()
  for (const { activity, units: some } of [...tariffs, ...cases.map((each) => ({ ...each, units: [each.unit] }))]) {
    units.set(activity, new Set([...(units.get(activity) ?? []), ...some]))
  }
  return new Map([...units].map(([activity, some]) => [activity, [...some]]))
}
