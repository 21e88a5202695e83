export { formatCents } from "./money.ts"
