import { once } from "node:events"
import { createServer } from "node:http"
import { comparable } from "@portail-familles/core/platform/text"

/** Somebody whom the simulator knows; without a quotient, a person without a file at any benefit fund. */
export interface SimulatedFile {
  readonly birthName: string
  readonly givenName: string
  /** ISO. */
  readonly birthDate: string
  readonly quotient?: {
    readonly fund: "CNAF" | "MSA"
    /** Whole euros. */
    readonly value: number
    readonly year: number
    readonly month: number
  }
}

/** A simulator that listens on this machine. */
export interface ParticulierSimulator {
  /** What to give as `PORTAIL_API_PARTICULIER_URL`. */
  readonly url: string
  readonly token: string
  /** The questions that came with the right token. */
  readonly questions: ReadonlyArray<URLSearchParams>
  /** Lets every question fail with this status until null is given; a delay in seconds is said where there is one. */
  readonly failWith: (failure: { readonly status: number; readonly retryAfter?: number } | null) => void
  readonly close: () => Promise<void>
}

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly retryAfter?: number | undefined
}

const problem = (status: number, title: string, detail: string): Reply => ({
  status,
  body: { errors: [{ code: String(status), title, detail, source: null, meta: {} }] }
})

const required = ["recipient", "nomNaissance", "prenoms[]", "sexeEtatCivil", "codeCogInseePaysNaissance"]

/** Whether what version 3 asks for is there: in France, the commune too. */
const isComplete = (question: URLSearchParams): boolean =>
  required.every((name) => question.get(name)) &&
  /^\d{14}$/.test(question.get("recipient") ?? "") &&
  (question.get("codeCogInseePaysNaissance") !== "99100" ||
    question.has("codeCogInseeCommuneNaissance") ||
    (question.has("nomCommuneNaissance") && question.has("codeCogInseeDepartementNaissance")))

const isAbout = (question: URLSearchParams, file: SimulatedFile): boolean => {
  const date = ["anneeDateNaissance", "moisDateNaissance", "jourDateNaissance"]
    .map((name) => (question.get(name) ?? "").padStart(2, "0"))
    .join("-")
  return (
    date === file.birthDate &&
    comparable(question.get("nomNaissance") ?? "", " ") === comparable(file.birthName, " ") &&
    comparable(question.getAll("prenoms[]").join(" "), " ") === comparable(file.givenName, " ")
  )
}

const answer = (files: ReadonlyArray<SimulatedFile>, question: URLSearchParams): Reply => {
  if (!isComplete(question)) return problem(422, "Entité non traitable", "Un paramètre manque ou n'est pas valable.")
  const file = files.find((each) => isAbout(question, each))
  if (file === undefined) return problem(422, "Identité non trouvée", "L'identité transmise n'a pas été retrouvée.")
  if (file.quotient === undefined) {
    return problem(
      404,
      "Dossier allocataire absent",
      "Le dossier allocataire n'a pas été trouvé auprès de la CNAF ou de la MSA."
    )
  }
  const { fund, value, year, month } = file.quotient
  const quotient = {
    fournisseur: fund,
    valeur: value,
    annee: year,
    mois: month,
    annee_calcul: year,
    mois_calcul: month
  }
  return { status: 200, body: { data: { quotient_familial: quotient }, links: {}, meta: {} } }
}

/** Starts a simulator of API Particulier's quotient by civil identity, version 3. */
export const startParticulierSimulator = async ({
  files,
  token = "jeton-du-simulateur",
  port = 0
}: {
  readonly files: ReadonlyArray<SimulatedFile>
  readonly token?: string
  /** A free one unless said. */
  readonly port?: number
}): Promise<ParticulierSimulator> => {
  const questions: Array<URLSearchParams> = []
  let failure: Reply | null = null
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://simulator")
    const replyTo = (): Reply => {
      if (pathname !== "/v3/dss/quotient_familial/identite") return problem(404, "Page inconnue", "Aucun service ici.")
      if (request.headers.authorization !== `Bearer ${token}`) {
        return problem(401, "Jeton non valide", "Votre jeton n'est pas valide.")
      }
      questions.push(searchParams)
      return failure ?? answer(files, searchParams)
    }
    const { status, body, retryAfter } = replyTo()
    const wait = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...wait })
    response.end(JSON.stringify(body))
  })
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const listening = typeof address === "object" && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${listening}`,
    token,
    questions,
    failWith: (wanted) => {
      failure =
        wanted === null
          ? null
          : { ...problem(wanted.status, "Erreur", "Le simulateur échoue sur demande."), retryAfter: wanted.retryAfter }
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((settle) => server.close(() => settle()))
    }
  }
}
