import { Effect, Schema } from "effect"

const Text = Schema.String.pipe(Schema.withDecodingDefaultKey(Effect.succeed("")))
const Texts = Schema.Array(Schema.String).pipe(Schema.withDecodingDefaultKey(Effect.succeed([])))
const Day = Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/))
const maybe = <S extends Schema.Constraint>(schema: S) =>
  Schema.NullOr(schema).pipe(Schema.withDecodingDefaultKey(Effect.succeed(null)))

/** What an audit of the portal found, as the declaration of accessibility says it (RGAA 4.1). */
export const AccessibilitySettings = Schema.Struct({
  /** Per cent of the applicable criteria that are met; null: nobody has audited the portal yet. */
  criteriaMet: maybe(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 100 }))),
  auditedOn: maybe(Day),
  auditor: Text,
  /** What is not accessible: that should be, for which the effort would be out of proportion, that the law exempts. */
  nonConformities: Texts,
  derogations: Texts,
  exemptions: Texts,
  /** Assistive technologies and browsers, and tools, that the audit used. */
  testedWith: Texts,
  tools: Texts,
  pages: Texts
})

/** Who answers for the portal, for the pages that the law wants. */
export const LegalSettings = Schema.Struct({
  /** Who is responsible for what is published. */
  publisher: Text,
  /** Name, address and telephone of the host. */
  host: Text,
  /** The data protection officer's address; the town's contact where nobody is named. */
  dataProtectionMail: Text,
  accessibility: AccessibilitySettings.pipe(
    Schema.withDecodingDefaultKey(Effect.succeed(Schema.decodeSync(AccessibilitySettings)({})))
  )
})
export type LegalSettings = typeof LegalSettings.Type

/** How far a portal conforms: in whole, from half of the criteria on, or not; without an audit it does not. */
export const conformity = ({ criteriaMet, auditedOn }: LegalSettings["accessibility"]): "full" | "partial" | "none" => {
  if (criteriaMet === null || auditedOn === null || criteriaMet < 50) return "none"
  return criteriaMet === 100 ? "full" : "partial"
}
