/** What PayFiP's messages are made of: for simulators and for those who read its traffic. */

export { buildXml, parseXml, type XmlContent, type XmlElement } from "../platform/xml/xml.ts"
export {
  functionalFault,
  type OperationName,
  operations,
  serviceNamespace,
  soapNamespace,
  type TechnicalFault,
  technicalFaults
} from "./protocol.ts"
