export { TariffAction } from "./auditActions.ts"
export type { PriceFacts } from "./conditions.ts"
export { tariffsLayer } from "./layer.ts"
export { type Cliff, type PriceCurve, type PricePoint, priceCurve } from "./priceCurve.ts"
export {
  type PayerShare,
  type PricePart,
  type PriceStep,
  type PriceTrace,
  priceUnit,
  type UnitPrice
} from "./pricing.ts"
export {
  type PricedUnit,
  pricedUnits,
  type SimulatedChild,
  type SimulationAsked,
  simulate,
  type TariffAsks
} from "./simulation.ts"
export { type PriceComponent, PriceEvent, Tariff } from "./Tariff.ts"
export { type TariffExample, TariffProblem, TariffsInvalid } from "./TariffProblem.ts"
export { Tariffs, type TariffsApplied } from "./Tariffs.ts"
export {
  type PricedCase,
  parseTariffCases,
  priceCase,
  runTariffCases,
  type TariffCase,
  type TariffCaseFile,
  type TariffCasesRun
} from "./tariffCases.ts"
export { tariffOn, tariffProblems } from "./tariffProblems.ts"
export { parseTariffs, TariffFile, writeTariffs } from "./tariffsYaml.ts"
export { countedName, penaltySentence, priceSentence, traceSentence } from "./words.ts"
