import { Schema } from "effect"
import { functionalFault } from "./protocol.ts"

const withoutMails = (text: string): string => text.replace(/\S*@\S*/g, "…").slice(0, 200)

/**
 * PayFiP answered with a business refusal. On `create` it is permanent; on `detail`, `P5` means no result yet and `P1`
 * an operation unknown, purged or not yet received (`payfip.md` 4.2). `label` is PayFiP's wording without any mail.
 */
export class PayFipRefused extends Schema.TaggedError<PayFipRefused>()("PayFipRefused", {
  code: Schema.String,
  family: Schema.String,
  label: Schema.String
}) {
  /** A refusal from the fields of a fault, whose text may repeat what was sent. */
  static readonly fromFault = (fault: { readonly code: string; readonly label: string }): PayFipRefused =>
    new PayFipRefused({ code: fault.code, family: functionalFault, label: withoutMails(fault.label) })

  override get message(): string {
    return `PayFiP refused: ${this.code} ${this.label}`.trim()
  }
}

/**
 * Nothing was learnt from PayFiP: what was known before stays true. `reason` says how it failed, `detail` adds a short
 * technical word (a fault's name, a status, a system error code) and never a payer's data.
 */
export class PayFipUnavailable extends Schema.TaggedError<PayFipUnavailable>()("PayFipUnavailable", {
  reason: Schema.Literals(["timeout", "connection", "status", "unreadable", "fault"]),
  detail: Schema.String
}) {
  override get message(): string {
    return `PayFiP unavailable: ${this.reason} ${this.detail}`.trim()
  }
}
