export { PayFipRefused, PayFipUnavailable } from "./errors.ts"
export { PayFip } from "./PayFip.ts"
