/** The names of PayFiP's SOAP contract, shared by the client and the simulator. Source: `payfip.md` 1.2 and 1.3. */

/** Namespace of the wrapper elements and of the fault elements; what stands below them has no namespace. */
export const serviceNamespace =
  "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService"

/** Namespace of SOAP 1.1 envelopes. */
export const soapNamespace = "http://schemas.xmlsoap.org/soap/envelope/"

/** Each operation with the children of its `arg0` and of its `return`, in schema order. */
export const operations = {
  creerPaiementSecurise: {
    request: ["exer", "mel", "montant", "numcli", "objet", "refdet", "saisie", "urlnotif", "urlredirect"],
    answer: ["idOp"]
  },
  recupererDetailPaiementSecurise: {
    request: ["idOp"],
    answer: [
      "dattrans",
      "exer",
      "heurtrans",
      "idOp",
      "mel",
      "montant",
      "numauto",
      "numcli",
      "objet",
      "refdet",
      "resultrans",
      "saisie"
    ]
  },
  recupererDetailClient: {
    request: ["numCli"],
    answer: ["libelleN1", "libelleN2", "libelleN3", "numcli"]
  }
} as const

/** Name of one of the three operations: there is no refund, cancel, list or search. */
export type OperationName = keyof typeof operations

/** The fault that carries a business code (A2, P5…). */
export const functionalFault = "FonctionnelleErreur"

/** The faults that teach nothing about a payment. */
export const technicalFaults = [
  "TechDysfonctionnementErreur",
  "TechIndisponibiliteErreur",
  "TechProtocolaireErreur"
] as const

/** Name of a technical fault element. */
export type TechnicalFault = (typeof technicalFaults)[number]

/** PayFiP's production and test endpoint: the two differ only by the field `saisie`. */
export const defaultEndpoint = "https://www.payfip.gouv.fr/tpa"

const trimmed = (endpoint: string): string => endpoint.replace(/\/+$/, "")

/** Address of the SOAP service below an endpoint such as `https://www.payfip.gouv.fr/tpa`. */
export const serviceUrl = (endpoint: string): string => `${trimmed(endpoint)}/services/securite`

/** Address where the payer's browser is sent; it can be opened once, within 15 minutes of the creation. */
export const paymentPageUrl = (endpoint: string, idop: string): string =>
  `${trimmed(endpoint)}/paiementws.web?idop=${encodeURIComponent(idop)}`

/** Address of the page on which a titre or an article of a rôle is paid (`payfip.md` 2.5): its parameters, in their own order. */
export const formPageUrl = (endpoint: string, parameters: Readonly<Record<string, string>>): string =>
  `${trimmed(endpoint)}/paiement.web?${new URLSearchParams(parameters)}`
