import type { Schemas } from "../api/client.ts"

export type Register = Schemas["Register"]
export type RegisterChild = Schemas["RegisterChild"]
export type RegisterCare = Schemas["RegisterCare"]
export type CareOfChild = RegisterCare["children"][number]
export type StandingNote = Schemas["StandingNote"]
export type Note = Schemas["AttendanceNote"]
export type NoteAnswer = Schemas["AttendanceAnswers"]["answers"][number]
export type AgentReturn = Schemas["AgentReturn"]
export type AgentVisit = Schemas["AgentVisit"]
export type SecondFactor = Schemas["StaffLinkLockedEncoded"]["way"]
export type TabletProof = Schemas["TabletProof"]
export type State = Note["state"]
export type RegisterSlot = RegisterChild["slots"][number]

/** A note that has not arrived yet; `order` counts up on the tablet. */
export interface WaitingNote {
  readonly order: number
  readonly note: Note
}

/** What the tablet shows of a child, in one part of the day or in all that it comes for. */
export interface Shown {
  /** `mixed`: one thing in one part, another in another. */
  readonly state: State | "mixed"
  readonly lateMinutes: number
  /** Whether something of it has not arrived yet. */
  readonly waiting: boolean
}
