import { asciiLetters } from "../../platform/text/folding.ts"
import { buildXml, type XmlContent } from "../../platform/xml/xml.ts"
import type { DebitSettings } from "../../towns/debitSettings.ts"
import type { MandateAccount } from "./Mandate.ts"

/** One transaction of a file. The amount in cents, the day of signature an ISO day. */
export interface DebitTransaction {
  readonly endToEndId: string
  readonly amountCents: number
  readonly mandate: { readonly reference: string; readonly signedOn: string }
  readonly account: Pick<MandateAccount, "holder" | "iban" | "bic">
  /** The mandate names another account than when it was last debited: banks must be told once (EPC130-08, AT-24). */
  readonly amended?: boolean
  /** What the family reads on its statement. */
  readonly about: string
}

/** What a file says of itself. */
export interface DebitFile {
  readonly messageId: string
  readonly createdAt: Date
  /** ISO day. */
  readonly collectionOn: string
  readonly initiator: { readonly name: string; readonly siret: string }
  readonly creditor: DebitSettings
  readonly transactions: ReadonlyArray<DebitTransaction>
}

const namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"

/** The signs that every bank takes (EPC217-08), everything else folded to them or left out. */
export const bankText = (text: string, longest: number): string =>
  asciiLetters(text)
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, longest)
    .trim()

const amount = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`
const agent = (bic: string): XmlContent => ({
  FinInstnId: bic === "" ? { Othr: { Id: "NOTPROVIDED" } } : { BICFI: bic }
})
const accountOf = (iban: string): XmlContent => ({ Id: { IBAN: iban } })

/**
 * Writes a SEPA core direct debit file, pain.008.001.08, all of it one block of recurrent debits: a first one may be called so too. No
 * addresses: banks refuse those without structure since November 2026.
 */
export const writePain008 = ({ transactions, creditor, ...file }: DebitFile): string => {
  const count = transactions.length
  const sum = amount(transactions.reduce((cents, { amountCents }) => cents + amountCents, 0))
  const { siret, name } = file.initiator
  const organisation = siret === "" ? {} : { Id: { OrgId: { Othr: { Id: siret, SchmeNm: { Prtry: "SIRET" } } } } }
  return buildXml({
    Document: {
      "@xmlns": namespace,
      CstmrDrctDbtInitn: {
        GrpHdr: {
          MsgId: file.messageId,
          CreDtTm: file.createdAt.toISOString().slice(0, 19),
          NbOfTxs: count,
          CtrlSum: sum,
          InitgPty: { Nm: bankText(name, 70), ...organisation }
        },
        PmtInf: {
          PmtInfId: `${file.messageId}-1`,
          PmtMtd: "DD",
          NbOfTxs: count,
          CtrlSum: sum,
          PmtTpInf: { SvcLvl: { Cd: "SEPA" }, LclInstrm: { Cd: "CORE" }, SeqTp: "RCUR" },
          ReqdColltnDt: file.collectionOn,
          Cdtr: { Nm: bankText(creditor.creditor, 70) },
          CdtrAcct: accountOf(creditor.iban.replaceAll(" ", "")),
          CdtrAgt: agent(creditor.bic),
          ChrgBr: "SLEV",
          CdtrSchmeId: {
            Id: { PrvtId: { Othr: { Id: creditor.creditorIdentifier, SchmeNm: { Prtry: "SEPA" } } } }
          },
          DrctDbtTxInf: transactions.map(transaction)
        }
      }
    }
  })
}

/** Same mandate, new account, of whatever bank: the former one need not be told. */
const otherAccount = { AmdmntInd: "true", AmdmntInfDtls: { OrgnlDbtrAcct: { Id: { Othr: { Id: "SMNDA" } } } } }

const transaction = ({ endToEndId, amountCents, mandate, account, about, ...more }: DebitTransaction): XmlContent => ({
  PmtId: { EndToEndId: endToEndId },
  InstdAmt: { "@Ccy": "EUR", "#text": amount(amountCents) },
  DrctDbtTx: {
    MndtRltdInf: {
      MndtId: mandate.reference,
      DtOfSgntr: mandate.signedOn,
      ...(more.amended === true ? otherAccount : {})
    }
  },
  DbtrAgt: agent(account.bic),
  Dbtr: { Nm: bankText(account.holder, 70) },
  DbtrAcct: accountOf(account.iban),
  RmtInf: { Ustrd: bankText(about, 140) }
})
