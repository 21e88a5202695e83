import {
  buildXml,
  functionalFault,
  type OperationName,
  operations,
  serviceNamespace,
  technicalFaults,
  type XmlContent
} from "@portail-familles/core/payfip/wire"

const requestTypes = "http://securite.service.tpa.cp.finances.gouv.fr/requete"
const answerTypes = "http://securite.service.tpa.cp.finances.gouv.fr/reponse"
const schemaNamespace = "http://www.w3.org/2001/XMLSchema"
const faults = [functionalFault, ...technicalFaults]
const names = Object.keys(operations) as ReadonlyArray<OperationName>

const typeName = (operation: OperationName, suffix: "Request" | "Response"): string =>
  `${operation.charAt(0).toUpperCase()}${operation.slice(1)}${suffix}`

const text = (name: string): XmlContent => ({ "@name": name, "@type": "xs:string", "@minOccurs": "0" })

const sequence = (name: string, elements: ReadonlyArray<XmlContent>): XmlContent => ({
  "@name": name,
  "xs:sequence": { "xs:element": elements }
})

const schema = (targetNamespace: string, content: XmlContent): string =>
  buildXml({
    "xs:schema": {
      "@xmlns:xs": schemaNamespace,
      "@xmlns:tns": serviceNamespace,
      "@xmlns:req": requestTypes,
      "@xmlns:rep": answerTypes,
      "@version": "1.0",
      "@targetNamespace": targetNamespace,
      ...content
    }
  })

const wrapper = (name: string, child: string, type: string): XmlContent =>
  sequence(name, [{ "@name": child, "@type": type, "@minOccurs": "0" }])

const wrappersSchema = (address: string): string =>
  schema(serviceNamespace, {
    "xs:import": [
      { "@namespace": requestTypes, "@schemaLocation": `${address}?xsd=2` },
      { "@namespace": answerTypes, "@schemaLocation": `${address}?xsd=3` }
    ],
    "xs:element": [...names.flatMap((name) => [name, `${name}Response`]), ...faults].map((name) => ({
      "@name": name,
      "@type": `tns:${name}`
    })),
    "xs:complexType": [
      ...names.flatMap((name) => [
        wrapper(name, "arg0", `${name === "creerPaiementSecurise" ? "req" : "rep"}:${typeName(name, "Request")}`),
        wrapper(`${name}Response`, "return", `rep:${typeName(name, "Response")}`)
      ]),
      ...faults.map((name) =>
        sequence(name, [
          ...["code", "descriptif", "libelle", "message"].map(text),
          { "@name": "severite", "@type": "xs:int" }
        ])
      )
    ]
  })

const requestSchema = (): string =>
  schema(requestTypes, {
    "xs:complexType": sequence("CreerPaiementSecuriseRequest", operations.creerPaiementSecurise.request.map(text))
  })

const answerSchema = (): string =>
  schema(answerTypes, {
    "xs:complexType": [
      ...names
        .filter((name) => name !== "creerPaiementSecurise")
        .map((name) => sequence(typeName(name, "Request"), operations[name].request.map(text))),
      ...names.map((name) => sequence(typeName(name, "Response"), operations[name].answer.map(text)))
    ]
  })

const message = (name: string, element: string, part: string): XmlContent => ({
  "@name": name,
  "wsdl:part": { "@name": part, "@element": `tns:${element}` }
})

const literal: XmlContent = { "soap:body": { "@use": "literal" } }

const service = (address: string): string =>
  buildXml({
    "wsdl:definitions": {
      "@xmlns:wsdl": "http://schemas.xmlsoap.org/wsdl/",
      "@xmlns:soap": "http://schemas.xmlsoap.org/wsdl/soap/",
      "@xmlns:xs": schemaNamespace,
      "@xmlns:tns": serviceNamespace,
      "@targetNamespace": serviceNamespace,
      "@name": "PaiementSecuriseService",
      "wsdl:types": {
        "xs:schema": { "xs:import": { "@namespace": serviceNamespace, "@schemaLocation": `${address}?xsd=1` } }
      },
      "wsdl:message": [
        ...names.flatMap((name) => [
          message(name, name, "parameters"),
          message(`${name}Response`, `${name}Response`, "parameters")
        ]),
        ...faults.map((name) => message(name, name, "fault"))
      ],
      "wsdl:portType": {
        "@name": "PaiementSecuriseService",
        "wsdl:operation": names.map((name) => ({
          "@name": name,
          "wsdl:input": { "@message": `tns:${name}` },
          "wsdl:output": { "@message": `tns:${name}Response` },
          "wsdl:fault": faults.map((fault) => ({ "@name": fault, "@message": `tns:${fault}` }))
        }))
      },
      "wsdl:binding": {
        "@name": "PaiementSecuriseServicePortBinding",
        "@type": "tns:PaiementSecuriseService",
        "soap:binding": { "@transport": "http://schemas.xmlsoap.org/soap/http", "@style": "document" },
        "wsdl:operation": names.map((name) => ({
          "@name": name,
          "soap:operation": { "@soapAction": "" },
          "wsdl:input": literal,
          "wsdl:output": literal,
          "wsdl:fault": faults.map((fault) => ({
            "@name": fault,
            "soap:fault": { "@name": fault, "@use": "literal" }
          }))
        }))
      },
      "wsdl:service": {
        "@name": "PaiementSecuriseService",
        "wsdl:port": {
          "@name": "PaiementSecuriseServicePort",
          "@binding": "tns:PaiementSecuriseServicePortBinding",
          "soap:address": { "@location": address }
        }
      }
    }
  })

/** The WSDL (`?wsdl`) or one of its schemas (`?xsd=1` to `3`) of the service at `address`; none for another query. */
export const contractDocument = (address: string, query: URLSearchParams): string | undefined => {
  if (query.has("wsdl")) return service(address)
  const xsd = query.get("xsd")
  if (xsd === "1") return wrappersSchema(address)
  if (xsd === "2") return requestSchema()
  return xsd === "3" ? answerSchema() : undefined
}
