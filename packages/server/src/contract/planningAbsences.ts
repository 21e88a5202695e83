import { mediaTypes } from "@portail-familles/core/files/model"
import { AbsenceDay, AbsenceOutcome, AbsenceState, Proof } from "@portail-familles/core/reservations/model"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiSchema } from "effect/http-api"
import { FileRefused, MediaTypeUnsupported, UploadsUnderWay } from "./fileProblems.ts"
import { words } from "./openApi.ts"
import { AbsenceUnknown, ProofRefused, ProofSettled } from "./planningProblems.ts"
import { Code, Day, Uuid } from "./texts.ts"

/** A child does not come, on days of a unit that can no longer be cancelled. */
const PlanningAbsence = Schema.Struct({
  /** The sender's own: what is sent again with it counts once; units of a child declared with one key are one absence. */
  key: Uuid,
  childId: Uuid,
  activity: Code,
  unit: Code,
  days: Schema.Array(Day).check(Schema.isMinLength(1), Schema.isMaxLength(62))
}).annotate({ identifier: "PlanningAbsence" })

/** A line for each day, in their order. */
export const PlanningAbsenceAnswer = Schema.Struct({
  lines: Schema.Array(
    Schema.Struct({
      day: Schema.String,
      outcome: AbsenceOutcome,
      /** Stays due even with a proof. */
      staysDue: Schema.Boolean,
      sentence: Schema.String
    })
  ),
  /** The absence, for its proof; null where nothing was declared. */
  absenceId: Schema.NullOr(Schema.String),
  /** ISO instant until which a proof can be given; null where none helps, or nothing was declared. */
  proofUntil: Schema.NullOr(Schema.String),
  /** How many of the first days stay due even with a proof. */
  carenceDays: Schema.Int,
  /** Both as a sentence; empty where nothing was declared. */
  sentence: Schema.String
}).annotate({ identifier: "PlanningAbsenceAnswer" })

/** Says that a child does not come. */
export const declareAbsence = HttpApiEndpoint.post("declareAbsence", "/planning/absences", {
  payload: PlanningAbsence,
  success: PlanningAbsenceAnswer
}).annotateMerge(
  words(
    "Declare an absence",
    "Says that a child does not come on days that can no longer be cancelled, and says what stays due. What is sent again with the same `key` counts once."
  )
)

/** A file that proves an absence; `scanned` is false while it waits for the antivirus. */
export const AbsenceProof = Proof.annotate({ identifier: "AbsenceProof" })

/** What the family declared, with what became of its proof. */
export const Absence = Schema.Struct({
  id: Schema.String,
  childId: Schema.String,
  /** ISO instant. */
  declaredAt: Schema.String,
  /** `unproved` waits for the family until `proofUntil`, `waiting` for the town; `unprovable`: no proof lowers the price; `late`: it is too late for one. */
  state: AbsenceState,
  /** ISO instant; null where no proof helps. */
  proofUntil: Schema.NullOr(Schema.String),
  /** Why the proof was refused, in the town's words. */
  reason: Schema.String,
  days: Schema.Array(AbsenceDay.annotate({ identifier: "AbsenceDay" })),
  proofs: Schema.Array(AbsenceProof)
}).annotate({ identifier: "Absence" })

/** What the family declared, the latest first: fifty at most. */
export const listAbsences = HttpApiEndpoint.get("absences", "/planning/absences", {
  success: Schema.Array(Absence)
}).annotateMerge(
  words(
    "List the absences",
    "What the household declared, the latest first, fifty at most, with what became of each proof."
  )
)

const proof = { id: Uuid }

/** A file as it is, in the body; `uploadId` is the sender's own: the same upload sent again is the same file. */
export const addProof = HttpApiEndpoint.put("addProof", "/planning/absences/:id/uploads/:uploadId", {
  params: { ...proof, uploadId: Uuid },
  payload: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
  success: AbsenceProof,
  error: [AbsenceUnknown, ProofRefused, FileRefused, MediaTypeUnsupported, UploadsUnderWay]
}).annotateMerge(
  words(
    "Upload a proof of an absence",
    "Adds a scan or photo, sent as it is. `uploadId` is the sender's own: the same upload sent again is the same file."
  )
)

/** A file that the family gave, once the antivirus has seen it. */
export const readProof = HttpApiEndpoint.get("proof", "/planning/absences/:id/proofs/:fileId", {
  params: { ...proof, fileId: Uuid },
  success: mediaTypes.map((contentType) => Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))),
  error: AbsenceUnknown
}).annotateMerge(
  words("Download a proof of an absence", "A file that the family gave, once the antivirus has looked at it.")
)

/** Takes a file back. */
export const takeBackProof = HttpApiEndpoint.delete("takeBackProof", "/planning/absences/:id/proofs/:fileId", {
  params: { ...proof, fileId: Uuid },
  error: [AbsenceUnknown, ProofSettled]
}).annotateMerge(
  words(
    "Take back a proof of an absence",
    "Erases a file that the family gave, as long as the town has not decided about it."
  )
)
