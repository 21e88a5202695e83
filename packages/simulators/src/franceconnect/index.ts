export type { Fault } from "./faults.ts"
export type { SimulatedAgent, SimulatedPerson } from "./SimulatedPerson.ts"
export {
  type FranceConnectSimulator,
  type SimulatedClient,
  startFranceConnectSimulator,
  startProConnectSimulator
} from "./server.ts"
