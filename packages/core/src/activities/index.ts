export { Activities, activitiesRevision } from "./Activities.ts"
export { Activity, ActivityFile, ActivityNotFound, unitsOf } from "./Activity.ts"
export { type ActivitiesApplied, ActivityFiles } from "./ActivityFiles.ts"
export { ActivityProblem } from "./ActivityProblem.ts"
export { ActivitiesInvalid, parseActivities, writeActivities } from "./activitiesYaml.ts"
export { type ActivityName, activityNames } from "./activityNames.ts"
export { ActivityAction } from "./auditActions.ts"
export { drawSeeds } from "./drawSeeds.ts"
export {
  EnrolmentDecisions,
  type EnrolmentFilter,
  EnrolmentNotWaiting,
  SeveralEnrolments,
  TownEnrolment
} from "./EnrolmentDecisions.ts"
export { type EnrolmentImportReport, EnrolmentImports } from "./EnrolmentImports.ts"
export type { EnrolmentLineProblem } from "./EnrolmentLineProblem.ts"
export { Enrolments } from "./Enrolments.ts"
export { enrolmentLayout, enrolmentRows } from "./enrolmentRows.ts"
export type { ActivityOffer, FamilyEnrolment } from "./familyEnrolments.ts"
export { Requirements } from "./Requirements.ts"
export { type CancelledPlace, type CrowdedSlot, PlacesNotAgreed, type SlotsPlanned } from "./regenerateSlots.ts"
export { type CaseFile, caseActivity } from "./rules/cases/CaseFile.ts"
export { CaseFileInvalid, parseCases } from "./rules/cases/parseCases.ts"
export { type CaseFinding, type CaseResult, runCases } from "./rules/cases/runCases.ts"
export {
  type EnrolmentsEnded,
  type SlotReservation,
  SlotReservations,
  type SlotsCancelled
} from "./SlotReservations.ts"
export { Slots, type SlotsOfDay } from "./Slots.ts"
export { runsOn, slotPlan, type WantedSlot } from "./slotPlan.ts"
export { type ChosenSlot, type SlotChoice, slotStates } from "./slotStates.ts"
export { type WaitingRoomTime, waitingRoomTimes } from "./waitingRoomTimes.ts"
