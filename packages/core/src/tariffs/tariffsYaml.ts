import { Result, Schema } from "effect"
import { stringify } from "yaml"
import { readYaml } from "../platform/text/yamlText.ts"
import { Tariff } from "./Tariff.ts"
import { type TariffProblem, TariffsInvalid } from "./TariffProblem.ts"

/** A town's tariffs, as its file says them. */
export const TariffFile = Schema.Struct({ tariffs: Schema.Array(Tariff) }).annotate({ identifier: "TariffFile" })

const decode = Schema.decodeUnknownResult(TariffFile)

const unreadable = (text: string): TariffProblem => ({ code: "unreadable", text })

/** Reads a file of tariffs (YAML 1.2). Fails with every field that does not fit; what holds together is another question. */
export const parseTariffs = (file: string, text: string): Result.Result<ReadonlyArray<Tariff>, TariffsInvalid> => {
  const refuse = (problems: ReadonlyArray<TariffProblem>) => Result.fail(new TariffsInvalid({ file, problems }))
  const yaml = readYaml(text)
  if (Result.isFailure(yaml)) return refuse(yaml.failure.map(unreadable))
  const decoded = decode(yaml.success.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded)) return refuse(yaml.success.problemsOf(decoded.failure).map(unreadable))
  return Result.succeed(decoded.success.tariffs)
}

/** Tariffs as a town's file says them, what needs no saying left out. */
export const writeTariffs = (tariffs: ReadonlyArray<Tariff>): string =>
  stringify({ tariffs: tariffs.map((tariff) => spoken(tariff)) }, { lineWidth: 110 })

const spoken = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spoken)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, spoken(each)] as const)
      .filter(
        ([key, each]) => each !== null && each !== "" && !isEmpty(each) && !(key === "otherwise" && each === false)
      )
  )
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0
