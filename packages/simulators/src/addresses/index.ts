export { startAddressSimulator } from "./server.ts"
