export { type ParticulierSimulator, type SimulatedFile, startParticulierSimulator } from "./server.ts"
