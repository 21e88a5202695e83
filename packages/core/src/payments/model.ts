export { MandateState } from "./debits/Mandate.ts"
export { MandateField, MandateRule } from "./debits/MandateProblem.ts"
export { FollowedState, OnlineRule } from "./Payment.ts"
