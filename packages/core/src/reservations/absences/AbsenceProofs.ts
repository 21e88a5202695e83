import { Context, Effect, Layer, Option, Schema, type Stream } from "effect"
import { SqlClient, SqlSchema } from "effect/sql"
import type { FamilyAccess } from "../../accounts/FamilyAccess.ts"
import { FileStore } from "../../files/FileStore.ts"
import type { FileRefused, InspectedFile } from "../../files/InspectedFile.ts"
import { Quarantine, type TooManyUploads } from "../../files/Quarantine.ts"
import type { FileMissing, FileTooLarge } from "../../files/StoredFile.ts"
import { lockHousehold } from "../../households/lockHousehold.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { now } from "../../platform/time/now.ts"
import { AbsenceNotFound, Proof, ProofNotTaken, ProofSettled } from "./Absence.ts"

/** A proof as it is read again: what it is, and its bytes as they are needed. */
export interface ProofContent extends Proof {
  readonly content: Stream.Stream<Uint8Array, FileMissing>
}

/** Scans and photos by which a family proves an absence: seen by the household and by staff who open them with a trace. */
export class AbsenceProofs extends Context.Service<
  AbsenceProofs,
  {
    /**
     * Adds a file to an absence. `uploadId` is the sender's own: the same upload sent again is one file. After a refusal it asks the town
     * again. Nothing of a file that is not taken is left.
     */
    add<E>(
      access: FamilyAccess,
      absenceId: string,
      uploadId: string,
      bytes: Stream.Stream<Uint8Array, E>
    ): Effect.Effect<Proof, AbsenceNotFound | ProofNotTaken | FileRefused | FileTooLarge | TooManyUploads | E>
    /** A file that the household itself gave, once it has been scanned. */
    read(access: FamilyAccess, absenceId: string, fileId: string): Effect.Effect<ProofContent, AbsenceNotFound>
    /** Takes a file back as long as the town has not decided; its bytes are erased. Taken back twice it is not found. */
    takeBack(
      access: FamilyAccess,
      absenceId: string,
      fileId: string
    ): Effect.Effect<void, AbsenceNotFound | ProofSettled>
  }
>()("@portail-familles/core/reservations/AbsenceProofs") {
  static readonly layer = Layer.effect(
    AbsenceProofs,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const quarantine = yield* Quarantine
      const store = yield* FileStore
      const lock = yield* lockHousehold

      const absenceOf = Effect.fnUntraced(function* ({ townId, householdId }: FamilyAccess, absenceId: string) {
        const [absence] = yield* sql<Absence>`select a.state, a.proof_until, (select count(*)::int from absence_proofs p
            where p.town_id = a.town_id and p.absence_id = a.id) as files
          from absences a where a.town_id = ${townId} and a.id = ${absenceId} and a.household_id = ${householdId}`
        return absence === undefined ? yield* new AbsenceNotFound() : absence
      })

      /** That the absence takes a proof now; until when. */
      const taking = Effect.fnUntraced(function* (access: FamilyAccess, absenceId: string, at: Date) {
        const { state, proofUntil, files } = yield* absenceOf(access, absenceId)
        if (state === "accepted") return yield* new ProofNotTaken({ rule: "accepted" })
        if (proofUntil === null) return yield* new ProofNotTaken({ rule: "no-proof-helps" })
        if (proofUntil < at) return yield* new ProofNotTaken({ rule: "too-late" })
        if (files >= mostFiles) return yield* new ProofNotTaken({ rule: "too-many-files" })
        return proofUntil
      })

      const findUpload = SqlSchema.findOneOption({
        Request: Schema.Struct({ townId: Schema.String, absenceId: Schema.String, uploadId: Schema.String }),
        Result: Proof,
        execute: ({
          townId,
          absenceId,
          uploadId
        }) => sql`select id, media_type, bytes, pages, scanned from absence_proofs
          where town_id = ${townId} and absence_id = ${absenceId} and upload_id = ${uploadId}`
      })
      const earlier = ({ townId }: FamilyAccess, absenceId: string, uploadId: string) =>
        Effect.map(findUpload({ townId, absenceId, uploadId }), Option.getOrUndefined).pipe(orDieSql)

      const attach = Effect.fnUntraced(
        function* (access: FamilyAccess, absenceId: string, uploadId: string, file: InspectedFile) {
          yield* lock(access)
          const before = yield* earlier(access, absenceId, uploadId)
          if (before !== undefined) {
            yield* store.remove(access.townId, [file.fileId])
            return before
          }
          const at = yield* now
          const until = yield* taking(access, absenceId, at)
          const { fileId, mediaType, bytes, pages, sha256, scanned } = file
          yield* sql`insert into absence_proofs (town_id, id, absence_id, upload_id, media_type, bytes, pages, sha256, bytes_state,
              received_at, proof_until)
            values (${access.townId}, ${fileId}, ${absenceId}, ${uploadId}, ${mediaType}, ${bytes}, ${pages}, ${sha256},
              ${scanned ? "kept" : "quarantined"}, ${at}, ${until})`
          yield* sql`update absences set state = 'open', decided_at = null, decided_by = '', reason = ''
            where town_id = ${access.townId} and id = ${absenceId} and state = 'refused'`
          return { id: fileId, mediaType, bytes, pages, scanned }
        },
        sql.withTransaction,
        orDieSql
      )

      const add = Effect.fn("AbsenceProofs.add")(function* <E>(
        access: FamilyAccess,
        absenceId: string,
        uploadId: string,
        bytes: Stream.Stream<Uint8Array, E>
      ) {
        yield* absenceOf(access, absenceId)
        const before = yield* earlier(access, absenceId, uploadId)
        if (before !== undefined) return before
        yield* taking(access, absenceId, yield* now)
        return yield* quarantine.receive({
          townId: access.townId,
          sender: access.accountId,
          bytes,
          limits: proofLimits,
          known: earlier(access, absenceId, uploadId),
          link: (file) => attach(access, absenceId, uploadId, file)
        })
      }, orDieSql)

      const findScanned = SqlSchema.findOneOption({
        Request: Schema.Struct({
          townId: Schema.String,
          householdId: Schema.String,
          absenceId: Schema.String,
          fileId: Schema.String
        }),
        Result: Proof,
        execute: ({
          townId,
          householdId,
          absenceId,
          fileId
        }) => sql`select p.id, p.media_type, p.bytes, p.pages, p.scanned
          from absence_proofs p join absences a on a.town_id = p.town_id and a.id = p.absence_id
          where p.town_id = ${townId} and p.id = ${fileId} and p.absence_id = ${absenceId}
            and a.household_id = ${householdId} and p.scanned`
      })

      const read = Effect.fn("AbsenceProofs.read")(function* (
        { townId, householdId }: FamilyAccess,
        absenceId: string,
        fileId: string
      ) {
        const file = Option.getOrUndefined(yield* findScanned({ townId, householdId, absenceId, fileId }))
        if (file === undefined) return yield* new AbsenceNotFound()
        return { ...file, content: store.read(townId, fileId) }
      }, orDieSql)

      const takeBack = Effect.fn("AbsenceProofs.takeBack")(
        function* (access: FamilyAccess, absenceId: string, fileId: string) {
          // staff decide under the same lock
          yield* lock(access)
          const { state } = yield* absenceOf(access, absenceId)
          const { townId } = access
          const mine = sql`town_id = ${townId} and absence_id = ${absenceId} and id = ${fileId}`
          const found = yield* sql`select 1 from absence_proofs where ${mine}`
          if (found.length === 0) return yield* new AbsenceNotFound()
          if (state !== "open") return yield* new ProofSettled()
          yield* sql`delete from absence_proofs where ${mine}`
          yield* store.remove(townId, [fileId])
        },
        sql.withTransaction,
        orDieSql
      )

      return AbsenceProofs.of({ add, read, takeBack })
    })
  )
}

interface Absence {
  readonly state: "open" | "accepted" | "refused"
  readonly proofUntil: Date | null
  readonly files: number
}

/** Files of one absence: both sides of a paper, and one more try. */
const mostFiles = 6

/** What a proof may be. */
export const proofLimits = { maxBytes: 10_000_000, maxPages: 5, maxPixels: 60_000_000 }
