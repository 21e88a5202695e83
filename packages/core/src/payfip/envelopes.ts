import { Result, Schema } from "effect"
import { buildXml, childOf, parseXml, type XmlContent, type XmlElement } from "../platform/xml/xml.ts"
import { type OperationName, operations, serviceNamespace, soapNamespace } from "./protocol.ts"

/** Text of the children of `arg0`, as they travel. */
export type CreationFields = Partial<
  Record<(typeof operations.creerPaiementSecurise.request)[number], string | undefined>
>

/** An answer that carries a `return` element: its children by name, trimmed, blank ones left out. */
export interface Returned {
  readonly _tag: "Returned"
  readonly fields: ReadonlyMap<string, string>
}

/** A SOAP fault: `family` is the local name of detail's child, empty when the fault has no detail. */
export interface Faulted {
  readonly _tag: "Faulted"
  readonly family: string
  readonly code: string
  readonly label: string
}

/** The document is no SOAP answer to the operation asked; it teaches nothing about a payment. */
export class AnswerUnreadable extends Schema.TaggedError<AnswerUnreadable>()("AnswerUnreadable", {
  reason: Schema.Literals(["doctype", "malformed", "notSoap", "noReturn"])
}) {}

const envelope = (operation: OperationName, values: Readonly<Record<string, string | undefined>>): string => {
  const arg0: Record<string, XmlContent[string]> = {}
  for (const name of operations[operation].request) {
    if (values[name] !== undefined) arg0[name] = values[name]
  }
  return buildXml({
    "soapenv:Envelope": {
      "@xmlns:soapenv": soapNamespace,
      "@xmlns:p": serviceNamespace,
      "soapenv:Header": {},
      "soapenv:Body": { [`p:${operation}`]: { arg0 } }
    }
  })
}

/** Request of `creerPaiementSecurise`; absent fields are left out. */
export const creationEnvelope = (fields: CreationFields): string => envelope("creerPaiementSecurise", fields)

/** Request of `recupererDetailPaiementSecurise`: the element is `idOp`, another case would yield P1. */
export const detailEnvelope = (idop: string): string => envelope("recupererDetailPaiementSecurise", { idOp: idop })

/** Request of `recupererDetailClient`. */
export const clientEnvelope = (numcli: string): string => envelope("recupererDetailClient", { numCli: numcli })

const fieldsOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(element.children.map((child) => [child.name, child.text.trim()] as const).filter(([, text]) => text !== ""))

const faultOf = (fault: XmlElement): Faulted => {
  const family = childOf(fault, "detail")?.children[0]
  const fields = family ? fieldsOf(family) : new Map<string, string>()
  return {
    _tag: "Faulted",
    family: family?.name ?? "",
    code: fields.get("code") ?? "",
    label: fields.get("libelle") ?? fields.get("descriptif") ?? fields.get("message") ?? ""
  }
}

/**
 * Reads the answer to an operation, or its fault. Names are compared without their namespace, which real servers
 * and test benches use differently; faults are decided on detail's child, never on `faultstring` (`payfip.md` 4.1).
 */
export const parseAnswer = (
  operation: OperationName,
  document: string
): Result.Result<Returned | Faulted, AnswerUnreadable> => {
  const parsed = parseXml(document)
  if (Result.isFailure(parsed)) return Result.fail(new AnswerUnreadable({ reason: parsed.failure.reason }))
  const root = parsed.success
  const body = root.namespace === soapNamespace && root.name === "Envelope" ? childOf(root, "Body") : undefined
  if (body === undefined) return Result.fail(new AnswerUnreadable({ reason: "notSoap" }))
  const fault = childOf(body, "Fault")
  if (fault !== undefined) return Result.succeed(faultOf(fault))
  const returned = childOf(childOf(body, `${operation}Response`), "return")
  if (returned === undefined) return Result.fail(new AnswerUnreadable({ reason: "noReturn" }))
  return Result.succeed({ _tag: "Returned", fields: fieldsOf(returned) })
}

/** The operation identifier of an answer: the contract says `idOp`, the official example `idop`. */
export const idopOf = (fields: ReadonlyMap<string, string>): string | undefined =>
  fields.get("idOp") ?? fields.get("idop")
