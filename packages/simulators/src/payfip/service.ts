import { Result } from "effect"
import { clientRefusal, creationRefusal, type SimulatedClient } from "./creationRules.ts"
import type { Operation } from "./Operation.ts"
import type { Operations } from "./Operations.ts"
import { type SimulatorSettings, strikes } from "./settings.ts"
import {
  clientFaultEnvelope,
  functionalFaultEnvelope,
  parseRequest,
  returnedEnvelope,
  type SoapRequest,
  technicalFaultEnvelope
} from "./soap.ts"

/** What the service needs: who exists, what happened, and how it should behave. */
export interface ServiceContext {
  readonly clients: ReadonlyArray<SimulatedClient>
  readonly operations: Operations
  readonly settings: SimulatorSettings
  readonly random: () => number
}

/** An HTTP answer of the SOAP service; `lost` closes the connection instead, `delay` is in milliseconds. */
export interface ServiceAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly delay: number
  readonly lost: boolean
}

const xml = (status: number, body: string): ServiceAnswer => ({
  status,
  type: 'text/xml;charset="utf-8"',
  body,
  delay: 0,
  lost: false
})

const badGateway: ServiceAnswer = {
  status: 502,
  type: "text/html",
  body: "<html><head><title>502 Proxy Error</title></head><body><h1>Proxy Error</h1><hr></body></html>",
  delay: 0,
  lost: false
}

const detailFields = (operation: Operation, settings: SimulatorSettings) => {
  const { at: _, ...result } = operation.result ?? { at: 0 }
  const { exer } = operation.fields
  return {
    ...operation.fields,
    ...(exer !== undefined && settings.exerEcho === "truncated" ? { exer: exer.slice(0, 2) } : {}),
    ...settings.echo,
    ...result,
    idOp: operation.idop
  }
}

const perform = ({ operation, fields }: SoapRequest, context: ServiceContext): ServiceAnswer => {
  const { clients, operations, settings, random } = context
  const refused = (code: string) => xml(500, functionalFaultEnvelope(code, settings.faultstring))
  const returned = (values: Readonly<Record<string, string | undefined>>) =>
    xml(200, returnedEnvelope(operation, values, settings.idopSpelling))

  if (operation === "creerPaiementSecurise") {
    const code = creationRefusal(fields, clients, settings)
    if (code !== undefined) return refused(code)
    const { idop } = operations.create(fields)
    return { ...returned({ idOp: idop }), lost: strikes(settings.lostCreation, random) }
  }
  if (operation === "recupererDetailPaiementSecurise") {
    const found = operations.get(fields.idOp ?? "")
    if (found === undefined) return refused("P1")
    return found.result === undefined ? refused("P5") : returned(detailFields(found, settings))
  }
  const numcli = fields.numCli ?? ""
  const code = clientRefusal(numcli, clients)
  if (code !== undefined) return refused(code)
  const label = clients.find((client) => client.numcli === numcli)?.label
  return returned({ libelleN1: "Simulateur PayFiP", libelleN2: label, numcli })
}

/** Answers one POST to the SOAP service. */
export const answerSoap = (document: string, context: ServiceContext): ServiceAnswer => {
  const { settings, random } = context
  const delay = strikes(settings.slowAnswer, random) ? settings.slowAnswer.milliseconds : 0
  if (strikes(settings.badGateway, random)) return { ...badGateway, delay }
  const { family } = settings.technicalFault
  if (strikes(settings.technicalFault, random)) {
    return { ...xml(500, technicalFaultEnvelope(family, settings.faultstring)), delay }
  }
  const request = parseRequest(document)
  const answer = Result.isFailure(request)
    ? xml(500, clientFaultEnvelope(request.failure))
    : perform(request.success, context)
  return { ...answer, delay }
}
