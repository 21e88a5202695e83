import type {
  ServiceExists,
  ServiceFileNotFound,
  ServiceInUse,
  ServiceNotFound,
  ServiceUnfit,
  ServiceUse
} from "@portail-familles/core/towns"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"
import { fieldWords } from "./fieldWords.ts"

/** What may fail about a town's services. */
export type ServiceFailure = ServiceExists | ServiceFileNotFound | ServiceInUse | ServiceNotFound | ServiceUnfit

const uses: Readonly<Record<ServiceUse["kind"], (name: string) => string>> = {
  activity: (name) => `l'activité ${name} (portail activity apply)`,
  document: (name) => `le document ${name}, que ce service ouvre (portail document apply)`,
  message: (name) => `l'échange ${name}, qui attend une réponse (portail message answer ${name})`,
  link: (name) => `le lien de tablette ${name} (portail attendance link revoke)`
}

const most = 10

/** What to say when a service cannot be found, kept or taken away. */
export const serviceFailures = {
  ServiceExists: ({ code }: ServiceExists) =>
    failureReport(
      exitCodes.refused,
      `La ville a déjà un service ${code}.`,
      `Changez-le : portail service edit ${code}`
    ),
  ServiceNotFound: ({ code, known }: ServiceNotFound) =>
    failureReport(
      exitCodes.notFound,
      `La ville n'a pas de service ${code}.`,
      known.length === 0 ? "Elle n'en a aucun : portail service add" : `Choisissez parmi : ${known.join(", ")}.`
    ),
  ServiceFileNotFound: ({ label, known }: ServiceFileNotFound) =>
    failureReport(
      exitCodes.notFound,
      `Ce service n'a pas de fichier « ${label} ».`,
      known.length === 0 ? "Il n'en a aucun." : `Choisissez parmi : ${known.map((each) => `« ${each} »`).join(", ")}.`
    ),
  ServiceUnfit: ({ problems }: ServiceUnfit) =>
    failureReport(
      exitCodes.refused,
      "Ce service ne convient pas.",
      "Corrigez et relancez ; rien n'a été changé.",
      problems.map(fieldWords)
    ),
  ServiceInUse: ({ uses: found }: ServiceInUse) => {
    const services = [...new Set(found.map(({ service }) => service))]
    const named = found.map(({ service, kind, name }) =>
      services.length === 1 ? uses[kind](name) : `${service} : ${uses[kind](name)}`
    )
    return failureReport(
      exitCodes.refused,
      services.length === 1
        ? `Le service ${services[0]} sert encore : il ne peut pas être supprimé.`
        : `Des services servent encore (${services.join(", ")}) : ils ne peuvent pas être supprimés.`,
      "Donnez-leur d'abord un autre service, ou finissez ce qui est en cours ; rien n'a été changé.",
      named.length <= most ? named : [...named.slice(0, most), `et ${named.length - most} de plus`]
    )
  }
}
