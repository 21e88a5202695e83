/** The whole domain as one layer. */
export { billingServices, services } from "./services.ts"
