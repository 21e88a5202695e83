import {
  buildXml,
  functionalFault,
  type OperationName,
  operations,
  parseXml,
  serviceNamespace,
  soapNamespace,
  type TechnicalFault,
  type XmlContent,
  type XmlElement
} from "@portail-familles/core/payfip/wire"
import { Result } from "effect"
import type { SimulatorSettings } from "./settings.ts"

/** A request as the server understood it. */
export interface SoapRequest {
  readonly operation: OperationName
  /** Children of `arg0` that have no namespace, untouched. */
  readonly fields: Readonly<Record<string, string>>
}

const wordings: Readonly<Record<string, string>> = {
  S1: "Le type de saisie est incorrect.",
  T1: "Le numéro de client est invalide.",
  T2: "Le numéro de client est inconnu.",
  T4: "Ce client n'a pas accès au paiement sécurisé.",
  M1: "Le format du montant est incorrect.",
  M3: "Le montant est inférieur à un euro.",
  M5: "Le montant dépasse la limite autorisée.",
  A1: "L'adresse électronique est absente.",
  A2: "L'adresse électronique est incorrecte.",
  N1: "L'adresse de notification est invalide.",
  D1: "L'adresse de redirection est invalide.",
  R3: "Le format de la référence de la dette est incorrect.",
  P1: "IdOp incorrect.",
  P3: "Cet identifiant d'opération a déjà été utilisé.",
  P4: "L'opération a été enregistrée depuis plus de 15 minutes.",
  P5: "Le résultat de la transaction n'est pas connu."
}

/** Text of a business code, in substance PayFiP's. */
export const wordingOf = (code: string): string => wordings[code] ?? "Erreur."

const exceptions = "fr.gouv.finances.cp.tpa.webservice.exceptions"

const envelope = (body: XmlContent): string => buildXml({ "S:Envelope": { "@xmlns:S": soapNamespace, "S:Body": body } })

/** Success: children in schema order, absent ones left out. */
export const returnedEnvelope = (
  operation: OperationName,
  values: Readonly<Record<string, string | undefined>>,
  idopSpelling: SimulatorSettings["idopSpelling"]
): string => {
  const fields = operations[operation].answer.flatMap((name) => {
    const value = values[name]
    return value === undefined ? [] : [[name === "idOp" ? idopSpelling : name, value] as const]
  })
  return envelope({
    [`ns2:${operation}Response`]: { "@xmlns:ns2": serviceNamespace, return: Object.fromEntries(fields) }
  })
}

const faultEnvelope = (family: string, content: XmlContent, faultstring: SimulatorSettings["faultstring"]): string =>
  envelope({
    "S:Fault": {
      faultcode: "S:Server",
      faultstring: faultstring === "long" ? `${exceptions}.${family}` : family,
      detail: { [`ns2:${family}`]: { "@xmlns:ns2": serviceNamespace, ...content } }
    }
  })

/** A business refusal (`payfip.md` 4.1). */
export const functionalFaultEnvelope = (code: string, faultstring: SimulatorSettings["faultstring"]): string =>
  faultEnvelope(functionalFault, { code, descriptif: "", libelle: wordingOf(code), severite: 2 }, faultstring)

/** A technical fault: code 999 and severity 3. */
export const technicalFaultEnvelope = (family: TechnicalFault, faultstring: SimulatorSettings["faultstring"]): string =>
  faultEnvelope(
    family,
    { code: "999", descriptif: "", libelle: "Erreur technique.", message: "Erreur technique.", severite: 3 },
    faultstring
  )

/** The SOAP stack's own fault, without detail, for a message that is none of the three operations. */
export const clientFaultEnvelope = (faultstring: string): string =>
  envelope({ "S:Fault": { faultcode: "S:Client", faultstring } })

const only = (elements: ReadonlyArray<XmlElement>, namespace: string, name?: string): XmlElement | undefined =>
  elements.find((element) => element.namespace === namespace && (name === undefined || element.name === name))

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name)

/** Reads a request: any prefix and order, unknown children kept aside, names and namespaces compared exactly. */
export const parseRequest = (document: string): Result.Result<SoapRequest, string> => {
  const parsed = parseXml(document)
  if (Result.isFailure(parsed)) return Result.fail("Couldn't create SOAP message")
  const root = parsed.success
  const body = root.namespace === soapNamespace ? only(root.children, soapNamespace, "Body") : undefined
  const wrapper = only(body?.children ?? [], serviceNamespace)
  if (wrapper === undefined || !isOperation(wrapper.name)) return Result.fail("Cannot find dispatch method")
  const children = only(wrapper.children, "", "arg0")?.children ?? []
  const known: ReadonlyArray<string> = operations[wrapper.name].request
  return Result.succeed({
    operation: wrapper.name,
    fields: Object.fromEntries(
      children
        .filter((child) => child.namespace === "" && known.includes(child.name))
        .map((child) => [child.name, child.text])
    )
  })
}
