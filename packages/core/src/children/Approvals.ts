import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { recipientOf } from "../accounts/recipient.ts"
import { auditOf } from "../audit/Audit.ts"
import { changeLetter } from "../households/letters/changeLetter.ts"
import { SectionMissing, SectionOutdated, SectionUnfit } from "../households/SectionProblem.ts"
import { changedFields } from "../households/sections/changedFields.ts"
import { lockDossier, readParentsBorn } from "../households/sections/lockDossier.ts"
import { noticesToOthers } from "../households/sections/noticesToOthers.ts"
import { isChildSection } from "../households/sections/policy.ts"
import { decideSectionChange, openSectionChange } from "../households/sections/sectionChanges.ts"
import { readSharing, touchesOthers } from "../households/sections/sharing.ts"
import { versionOf } from "../households/sections/versions.ts"
import { PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { todayInParis } from "../platform/time/today.ts"
import type { SectionName } from "../towns/sectionNames.ts"
import type { Town } from "../towns/Town.ts"
import { sectionOf } from "./allSections.ts"
import { ChildAction } from "./auditActions.ts"
import { recordHealthRead } from "./recordHealthRead.ts"
import { findWaitingChanges, readCurrentValues, type StoredChange } from "./waitingChanges.ts"

/** No change of this id waits in the town. */
export class ChangeNotFound extends Schema.TaggedError<ChangeNotFound>()("ChangeNotFound", { id: Schema.String }) {}

/** Which changes: of one household, of one section. With `healthPurpose` confidential sections are opened too, and the family sees why. */
export interface ChangeFilter {
  readonly householdRef?: string
  readonly section?: SectionName
  readonly healthPurpose?: string
}

/** A change that waits for the town, field by field; fields of a confidential section are told only when asked for. */
export interface WaitingChange {
  readonly id: string
  readonly section: SectionName
  readonly householdRef: string
  readonly householdName: string
  readonly childName: string | null
  /** The adult whom a change is about, when another one asked for it. */
  readonly guardianName: string | null
  readonly askedBy: string
  readonly askedAt: Date
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  /** Whether what the family changed has been changed since by somebody else. */
  readonly outdated: boolean
}

/** Changes of families' files that the town approves. */
export class Approvals extends Context.Service<
  Approvals,
  {
    /** What waits, the oldest first. */
    list(staff: StaffAccess, filter?: ChangeFilter): Effect.Effect<ReadonlyArray<WaitingChange>>
    /** How many wait. */
    waiting(staff: StaffAccess): Effect.Effect<number>
    /**
     * Applies a change and tells the family. Refused when the values were changed by somebody else since, unless forced, when the
     * town's rules of today refuse them, or when the child has left the home; nothing is lost then. A dry run only tells whether it
     * would be.
     */
    approve(
      staff: StaffAccess,
      id: string,
      force: boolean,
      dryRun?: boolean
    ): Effect.Effect<void, ChangeNotFound | SectionMissing | SectionOutdated | SectionUnfit>
    /** Drops a change and tells the family why. A dry run only tells whether it waits. */
    refuse(staff: StaffAccess, id: string, reason: string, dryRun?: boolean): Effect.Effect<void, ChangeNotFound>
  }
>()("@portail-familles/core/children/Approvals") {
  static readonly layer = Layer.effect(
    Approvals,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const outbox = yield* Outbox
      const audit = yield* auditOf(ChildAction)
      const publicUrl = yield* PublicUrl
      const needs = Effect.provide(
        Context.make(Ids, ids).pipe(Context.add(Seals, seals), Context.add(SqlClient.SqlClient, sql))
      )
      const find = yield* findWaitingChanges
      const currentValues = yield* readCurrentValues
      const open = yield* openSectionChange
      const endChange = yield* decideSectionChange
      const lock = yield* lockDossier
      const parentsBorn = yield* readParentsBorn
      const sharingOf = yield* readSharing
      const writeToOthers = yield* noticesToOthers
      const recordRead = yield* recordHealthRead

      /** A change as staff see it, next to what stands there now. */
      const comparison = Effect.fnUntraced(function* (
        staff: StaffAccess,
        change: StoredChange,
        current: object | undefined,
        healthPurpose?: string
      ) {
        const section = sectionOf(change)
        const secret = section.confidential && healthPurpose === undefined
        const { values, madeFrom } = yield* open(section, { ...change, bytes: change.sealed })
        const fields = secret ? undefined : changedFields(current, values)
        if (section.confidential && healthPurpose !== undefined) {
          yield* recordRead(staff, change.subjectId, healthPurpose)
        }
        return {
          id: change.id,
          section: change.section,
          householdRef: change.householdRef,
          householdName: change.householdName,
          childName: change.childName,
          guardianName: change.guardianName,
          askedBy: `${change.givenName} ${change.familyName}`,
          askedAt: change.askedAt,
          before: fields?.before ?? null,
          after: fields?.after ?? null,
          outdated: current === undefined || versionOf(section, current) !== madeFrom
        }
      })

      const list = Effect.fn("Approvals.list")(
        function* (staff: StaffAccess, filter: ChangeFilter = {}) {
          const changes = yield* find(staff.townId, filter)
          const values = yield* currentValues(changes)
          return yield* Effect.forEach(changes, (change) =>
            comparison(staff, change, values.get(change.id), filter.healthPurpose)
          )
        },
        sql.withTransaction,
        Effect.orDie
      )

      /** One decision about a change: the household and the child are locked, so that nobody changes them meanwhile. */
      const lockChange = Effect.fnUntraced(function* (staff: StaffAccess, id: string) {
        const [change] = isUuid.test(id) ? yield* find(staff.townId, { id }) : []
        if (change === undefined) return yield* new ChangeNotFound({ id })
        yield* lock(sectionOf(change)).pipe(needs)
        return change
      })

      const decide = Effect.fnUntraced(function* (
        staff: StaffAccess,
        { id }: StoredChange,
        state: "approved" | "refused",
        reason: string
      ) {
        if (!(yield* endChange(staff, id, state, reason))) return yield* new ChangeNotFound({ id })
      })

      const tell = Effect.fnUntraced(function* (
        town: Town,
        change: StoredChange,
        template: "changeApproved" | "changeRefused",
        reason: string
      ) {
        const recipient = recipientOf(change, change.mail, change.accountId)
        const page = isChildSection(change.section) ? `enfants/${change.subjectId}` : "foyer"
        const common = {
          recipientName: recipient.name,
          section: change.section,
          url: `${portalUrlOf(town.settings, publicUrl)}/espace/${page}`
        }
        yield* outbox.queue(
          town,
          recipient,
          template === "changeApproved"
            ? changeLetter({ template, ...common })
            : changeLetter({ template, ...common, reason })
        )
      })

      const approve = Effect.fn("Approvals.approve")(
        function* (staff: StaffAccess, id: string, force: boolean, dryRun = false) {
          const change = yield* lockChange(staff, id)
          const section = sectionOf(change)
          const current = (yield* currentValues([change])).get(id)
          if (current === undefined) return yield* new SectionMissing()
          const asked = yield* open(section, { ...change, bytes: change.sealed })
          if (!force && versionOf(section, current) !== asked.madeFrom) return yield* new SectionOutdated()
          const sharing = yield* sharingOf(section.owner)
          const { values, problems } = section.check(asked.values, {
            settings: staff.town.settings,
            today: yield* todayInParis,
            before: current,
            parentsBorn: yield* parentsBorn(section.owner),
            sharing
          })
          if (problems.length > 0) return yield* new SectionUnfit({ problems: [...problems] })
          if (dryRun) return
          yield* decide(staff, change, "approved", "")
          if (touchesOthers(section, sharing, current, values)) {
            // before it is written: to the address that is replaced, if it is
            yield* writeToOthers(staff.town, section, "othersChangeApproved")
          }
          yield* section.write(values).pipe(needs)
          const fields = section.confidential ? undefined : changedFields(current, values)
          yield* audit.record(staff, {
            action: "section.approve",
            subjectType: sectionOf(change).owner.of,
            subjectId: change.subjectId,
            before: { section: change.section, ...fields?.before },
            after: { section: change.section, ...fields?.after }
          })
          yield* tell(staff.town, change, "changeApproved", "")
        },
        sql.withTransaction,
        orDieSql
      )

      const refuse = Effect.fn("Approvals.refuse")(
        function* (staff: StaffAccess, id: string, reason: string, dryRun = false) {
          const change = yield* lockChange(staff, id)
          if (dryRun) return
          yield* decide(staff, change, "refused", reason)
          yield* audit.record(staff, {
            action: "section.refuse",
            subjectType: sectionOf(change).owner.of,
            subjectId: change.subjectId,
            after: { section: change.section, reason }
          })
          yield* tell(staff.town, change, "changeRefused", reason)
        },
        sql.withTransaction,
        orDieSql
      )

      const waiting = Effect.fn("Approvals.waiting")(
        (staff: StaffAccess) => Effect.map(find(staff.townId, {}), ({ length }) => length),
        Effect.orDie
      )

      return Approvals.of({ list, waiting, approve, refuse })
    })
  )
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
