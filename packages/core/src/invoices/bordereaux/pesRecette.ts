import { buildXml, type XmlContent } from "../../platform/xml/xml.ts"
import type { TreasuryCollection } from "../../towns/collection.ts"
import { type PesDebtor, pesDebtor, pesText, v } from "./pesDebtor.ts"

/** One claim of a bordereau. The amount in cents, the invoice's number digits only. */
export interface PesPiece {
  readonly number: number
  readonly invoiceNumber: string
  readonly period: string
  readonly amountCents: number
  readonly debtor: PesDebtor
}

/** What a file says: a bordereau, who issues it (an ISO day), and what it is about. */
export interface PesBordereau {
  readonly exercise: number
  readonly number: number
  readonly issuedOn: string
  readonly object: string
  readonly townName: string
  readonly fileName: string
  readonly collection: TreasuryCollection
  readonly pieces: ReadonlyArray<PesPiece>
}

const namespaces = {
  "@xmlns:n": "http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller",
  "@xmlns:reca": "http://www.minefi.gouv.fr/cp/helios/pes_v2/recette/r0/aller",
  "@xmlns:cm": "http://www.minefi.gouv.fr/cp/helios/pes_v2/commun"
}

/** File types and codes of both kinds: bordereau, pièce, nature (french-rules.md 3.3). */
const codes = {
  titre: { file: "PESALR1", bordereau: "01", piece: "01" },
  role: { file: "PESORMC", bordereau: "06", piece: "15" }
} as const

/** The account of every line of a rôle. */
const roleAccount = "588"

/** Printed and sent by the town itself; the Trésor public shows it to the comptable alone. */
const edition = "04"

const amount = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`

/** How a bordereau's file is called: its type, the body, the exercise and the number. */
export const pesFileName = ({
  collection,
  exercise,
  number
}: Pick<PesBordereau, "collection" | "exercise" | "number">): string =>
  `${codes[collection.kind].file}_${collection.siret}_${collection.budget}_${exercise}_${String(number).padStart(7, "0")}`

/**
 * Writes a PES v2 Recette file (Aller) of one bordereau: titres, or a rôle (ORMC). Each pièce is one line of one debtor. All text is ASCII, so
 * that the bytes are those of ISO-8859-1, which the file says it is.
 */
export const writePesRecette = (bordereau: PesBordereau): string => {
  const { collection, pieces } = bordereau
  const { file, bordereau: typBord } = codes[collection.kind]
  const document = buildXml({
    "n:PES_Aller": {
      ...namespaces,
      Enveloppe: {
        Parametres: { Version: v("2"), TypFic: v(file), NomFic: v(bordereau.fileName) },
        Emetteur: { Sigle: v("PORTAIL FAMILLES"), Adresse: v("PORTAIL FAMILLES") }
      },
      EnTetePES: {
        DteStr: v(bordereau.issuedOn),
        IdPost: v(collection.office.code),
        LibellePoste: v(pesText(collection.office.name, 38)),
        IdColl: v(collection.siret),
        CodCol: v(collection.body),
        CodBud: v(collection.budget),
        LibelleColBud: v(pesText(bordereau.townName, 38))
      },
      PES_RecetteAller: {
        EnTeteRecette: { IdVer: v("2") },
        Bordereau: {
          "@Id": bordereau.fileName,
          BlocBordereau: {
            Exer: v(bordereau.exercise),
            IdBord: v(bordereau.number),
            DteBordEm: v(bordereau.issuedOn),
            TypBord: v(typBord),
            NbrPce: v(pieces.length),
            MtBordHt: v(amount(pieces.reduce((sum, { amountCents }) => sum + amountCents, 0))),
            Objet: v(pesText(bordereau.object, 160))
          },
          Piece: pieces.map((piece) => pieceOf(bordereau, piece))
        }
      }
    }
  })
  return document.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
}

const pieceOf = ({ collection, object }: PesBordereau, piece: PesPiece): XmlContent => {
  const about = v(pesText(`${object} ${piece.period} FACTURE ${piece.invoiceNumber}`, 160))
  return {
    BlocPiece: {
      IdPce: v(piece.number),
      TypPce: v(codes[collection.kind].piece),
      NatPce: v("01"),
      Edition: v(edition),
      ObjPce: about,
      ...(collection.kind === "role" ? { NumDette: v(piece.invoiceNumber), Per: v(collection.period) } : {}),
      NumeroFacture: v(piece.invoiceNumber)
    },
    LigneDePiece: {
      BlocLignePiece: {
        InfoLignePiece: {
          IdLigne: v(1),
          ObjLignePce: about,
          CodProdLoc: v(collection.product),
          Nature: v(collection.kind === "titre" ? collection.account : roleAccount),
          Majo: v(0),
          TvaIntraCom: v(0),
          MtHT: v(amount(piece.amountCents))
        }
      },
      Tiers: pesDebtor(piece.debtor)
    }
  }
}
