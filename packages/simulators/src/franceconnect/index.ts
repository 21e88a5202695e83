export type { Fault } from "./faults.ts"
export type { SimulatedPerson } from "./SimulatedPerson.ts"
export {
  type FranceConnectSimulator,
  type SimulatedClient,
  startFranceConnectSimulator
} from "./server.ts"
