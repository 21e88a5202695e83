export { PaymentMeans } from "./means.ts"
