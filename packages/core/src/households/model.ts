export { AddressSuggestion } from "./addresses/suggestion.ts"
export { FieldRule } from "./FieldProblem.ts"
export { QuotientSource } from "./quotients/Quotient.ts"
export { AdditionalInformation, Answer, Answers, CorrespondenceAddress, Guardian } from "./sections/values.ts"
