export { formatCents, plainEuros } from "./money.ts"
