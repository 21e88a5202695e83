import { createHash } from "node:crypto"
import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { activityNames } from "../activities/activityNames.ts"
import { auditOf } from "../audit/Audit.ts"
import { decodeRows } from "../platform/sql/decodeRows.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { keptByRevision } from "../platform/sql/revisions.ts"
import { now } from "../platform/time/now.ts"
import { type SettingChange, settingChanges } from "../towns/townFile.ts"
import { DocumentAction } from "./auditActions.ts"
import type { DocumentKindProblem } from "./DocumentKindProblem.ts"
import { DocumentKind } from "./documentKind.ts"
import { DocumentKindsInvalid, unknownToTown } from "./documentKindsYaml.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import { missingFields } from "./pdf/templateFields.ts"

/** A kind of document as a town asks for it now; `templateHash` names its own PDF form. */
export interface AskedKind {
  readonly kind: DocumentKind
  readonly templateHash: string | null
}

/** What applying a file of kinds does: which settings change, and which kinds are no longer asked for. */
export interface KindsApplied {
  readonly changes: ReadonlyArray<SettingChange>
  readonly retired: ReadonlyArray<string>
}

/** The kinds of document that a town asks its families for: data, applied from a file that the town keeps. */
export class DocumentKinds extends Context.Service<
  DocumentKinds,
  {
    /** What the town asks for, in the order of its file; the same array as long as nothing of it changes. */
    list(townId: string): Effect.Effect<ReadonlyArray<AskedKind>>
    /** Makes the town ask for exactly these; keeps nothing in a dry run. `templates` are the PDF forms by the name kinds give them. */
    apply(
      staff: StaffAccess,
      file: string,
      kinds: ReadonlyArray<DocumentKind>,
      templates: ReadonlyMap<string, Uint8Array>,
      options: { readonly dryRun: boolean }
    ): Effect.Effect<KindsApplied, DocumentKindsInvalid>
    template(townId: string, hash: string): Effect.Effect<Uint8Array | undefined>
  }
>()("@portail-familles/core/documents/DocumentKinds") {
  static readonly layer = Layer.effect(
    DocumentKinds,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const audit = yield* auditOf(DocumentAction)
      const pdfs = yield* DocumentPdfs
      const activitiesOf = yield* activityNames

      const kept = yield* keptByRevision("document_kinds", (townId) =>
        sql`select settings as kind, template_hash from document_kinds where town_id = ${townId} and retired_at is null
          order by position`.pipe(decodeRows(AskedKindRow))
      )

      const list = Effect.fn("DocumentKinds.list")(kept.of)

      const write = Effect.fnUntraced(function* (
        townId: string,
        kinds: ReadonlyArray<DocumentKind>,
        templates: ReadonlyMap<string, Uint8Array>,
        at: Date
      ) {
        for (const content of templates.values()) {
          yield* sql`insert into document_templates (town_id, hash, content) values (${townId}, ${hashOf(content)}, ${content})
            on conflict do nothing`
        }
        for (const [position, kind] of kinds.entries()) {
          const template = templates.get(kind.template?.file ?? "")
          yield* sql`insert into document_kinds (town_id, code, position, settings, template_hash, applied_at)
            values (${townId}, ${kind.code}, ${position}, ${JSON.stringify(kind)}::jsonb,
              ${template === undefined ? null : hashOf(template)}, ${at})
            on conflict (town_id, code) do update set position = excluded.position, settings = excluded.settings,
              template_hash = excluded.template_hash, applied_at = excluded.applied_at, retired_at = null`
        }
        yield* sql`update document_kinds set retired_at = ${at} where town_id = ${townId} and retired_at is null
          and not (${sql.in(
            "code",
            kinds.map((kind) => kind.code)
          )})`
      })

      const apply = Effect.fn("DocumentKinds.apply")(
        function* (
          staff: StaffAccess,
          file: string,
          kinds: ReadonlyArray<DocumentKind>,
          templates: ReadonlyMap<string, Uint8Array>,
          options: { readonly dryRun: boolean }
        ) {
          const activities = yield* activitiesOf(staff.townId)
          const problems: ReadonlyArray<DocumentKindProblem> = [
            ...unknownToTown(kinds, {
              services: new Set(staff.town.settings.services.map(({ code }) => code)),
              activities: new Set(activities.filter(({ retired }) => !retired).map(({ code }) => code))
            }),
            ...(yield* Effect.forEach(kinds, (kind) => templateProblems(pdfs, kind, templates))).flat()
          ]
          if (problems.length > 0) return yield* new DocumentKindsInvalid({ file, problems })
          const before = yield* list(staff.townId)
          const changes = settingChanges(
            asDocument(before.map(({ kind, templateHash }) => ({ kind, templateHash }))),
            asDocument(
              kinds.map((kind) => {
                const template = templates.get(kind.template?.file ?? "")
                return { kind, templateHash: template === undefined ? null : hashOf(template) }
              })
            )
          )
          const codes = new Set(kinds.map(({ code }) => code))
          const retired = before.map(({ kind }) => kind.code).filter((code) => !codes.has(code))
          if (!options.dryRun && changes.length > 0) {
            yield* write(staff.townId, kinds, templates, yield* now)
            yield* audit.record(staff, {
              action: "document.apply",
              subjectType: "town",
              subjectId: staff.townId,
              after: changes
            })
          }
          return { changes, retired }
        },
        sql.withTransaction,
        orDieSql
      )

      const template = Effect.fn("DocumentKinds.template")(function* (townId: string, hash: string) {
        const [row] = yield* sql<{ content: Uint8Array }>`select content from document_templates
          where town_id = ${townId} and hash = ${hash}`
        return row?.content
      }, Effect.orDie)

      return DocumentKinds.of({ list, apply, template })
    })
  )
}

/** Why a kind's own form cannot be filled as the kind says. */
const templateProblems = Effect.fnUntraced(function* (
  pdfs: DocumentPdfs["Service"],
  { code: kind, template }: DocumentKind,
  templates: ReadonlyMap<string, Uint8Array>
) {
  if (template === null) return []
  const { file } = template
  const content = templates.get(file)
  if (content === undefined) return [{ code: "template-missing", kind, file } as const]
  return yield* pdfs.templateFields(content).pipe(
    Effect.map((found) =>
      missingFields(found, Object.keys(template.fields)).map(
        (field) => ({ code: "template-field-missing", kind, file, field }) as const
      )
    ),
    Effect.catchTag("TemplateUnusable", ({ reason }) =>
      Effect.succeed([{ code: "template-unusable", kind, file, reason } as const])
    )
  )
})

const AskedKindRow = Schema.Struct({ kind: DocumentKind, templateHash: Schema.NullOr(Schema.String) })

const hashOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex")

/** Kinds by code, and their order, so that a change is told where it is. */
const asDocument = (kinds: ReadonlyArray<AskedKind>) => ({
  order: kinds.map(({ kind }) => kind.code).join(", "),
  ...Object.fromEntries(
    kinds.map(({ kind: { parts, ...kind }, templateHash }) => [
      kind.code,
      { ...kind, templateHash, parts: Object.fromEntries(parts.map((part) => [part.title, byCode(part.questions)])) }
    ])
  )
})

const byCode = (all: ReadonlyArray<{ readonly code: string }>) =>
  Object.fromEntries(all.map((each) => [each.code, each]))
