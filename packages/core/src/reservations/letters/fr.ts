import type { LetterWords } from "../../mail/letters.ts"
import { longDay, longInstant } from "../../platform/time/dates.ts"
import { surchargeText } from "../changeWords.ts"
import type { ChangedDays, RequestsAnswered, ReservationLetter, WaitedPlace } from "./letterFacts.ts"

const days = (all: ReadonlyArray<string>) => all.map((day) => longDay(day, "fr")).join(", ")

const sumOf = (sites: ReadonlyArray<{ readonly total: number }>) => sites.reduce((sum, { total }) => sum + total, 0)

/** The letters about reservations, in French. */
export const fr: LetterWords<ReservationLetter> = {
  mealsOrdered: ({ activity, day, sites, totalBefore, url }, town) => ({
    subject: `${activity} : ${sumOf(sites)} convives ${longDay(day, "fr")} – ${town}`,
    preheader: "Le nombre de repas par site et par régime.",
    title: `Repas du ${longDay(day, "fr")}`,
    before: [
      `${activity} : ${sumOf(sites)} convives en tout.`,
      ...(totalBefore === null ? [] : [`Ce message remplace le précédent, qui annonçait ${totalBefore} convives.`])
    ],
    facts: sites.map(({ name, total, usual, noPork, noMeat, packed }) => [
      name,
      `${total} convives : ${usual} classiques, ${noPork} sans porc, ${noMeat} sans viande ; ${packed} paniers apportés`
    ]),
    action: { label: "Le portail de la ville", url },
    after: ["Les mêmes nombres sont dans le fichier joint, pour un tableur."]
  }),

  slotsClosed: ({ closed, reason, url }, town) => ({
    subject: `Un accueil est fermé, votre réservation est annulée – ${town}`,
    preheader: "Vous n’avez rien à faire, et rien à payer pour ces jours.",
    title: "Un accueil est fermé",
    before: ["La mairie doit fermer un accueil que vous aviez réservé. Votre réservation est annulée, sans frais."],
    facts: [
      ...closed.map(({ what, days: on }) => [what, days(on)] as const),
      ...(reason === "" ? [] : [["Motif", reason] as const])
    ],
    action: { label: "Voir mon planning", url },
    after: ["Vos autres réservations ne changent pas."]
  }),

  changedByTown: ({ childName, what, booked, cancelled, reason, enrolmentEndsOn, url }, town) => ({
    subject: `Votre planning a changé – ${town}`,
    preheader: `La mairie a modifié des réservations, pour ${childName}.`,
    title: "Votre planning a changé",
    before: ["La mairie a modifié des réservations."],
    facts: [
      ["Enfant", childName],
      ["Accueil", what],
      ...(booked.length === 0 ? [] : [["Réservé", days(booked)] as const]),
      ...(cancelled.length === 0 ? [] : [["Annulé", days(cancelled)] as const]),
      enrolmentEndsOn === undefined
        ? ["Motif", reason]
        : ["Motif", `L’inscription se termine le ${longDay(enrolmentEndsOn, "fr")}. Ces jours sont annulés sans frais.`]
    ],
    action: { label: "Voir mon planning", url },
    after: ["Cela ne vous convient pas ? Répondez à ce message."]
  }),

  requestsAnswered: ({ activityName, periodName, given, refused, drawn, waits, reason, url }, town) => ({
    subject: `${activityName} : réponse à votre demande – ${town}`,
    preheader: given.length === 0 ? "Vous n’avez pas obtenu de place." : "Des places vous sont attribuées.",
    title: given.length === 0 ? "Pas de place cette fois" : "Des places vous sont attribuées",
    before: [
      drawn === null
        ? `La mairie a attribué les places de « ${activityName} », ${periodName}.`
        : `Les places de « ${activityName} », ${periodName}, ont été tirées au sort : votre demande est sortie au rang ${drawn.rank} sur ${drawn.of}. Elles sont données dans cet ordre, tant qu’il en reste.`
    ],
    facts: [
      ...given.map((each) => [`Attribué : ${each.childName}, ${each.what}`, days(each.days)] as const),
      ...refused.map((each) => [`Non attribué : ${each.childName}, ${each.what}`, days(each.days)] as const),
      ...(drawn === null ? [] : [["Chances au tirage", chances(drawn)] as const]),
      ...(drawn !== null || reason === "" ? [] : [["Motif", reason] as const])
    ],
    action: { label: "Voir mon planning", url },
    after: [
      ...(waits
        ? [
            "Ce que vous n’avez pas obtenu reste en liste d’attente, dans l’ordre du tirage : une place qui se libère vous est proposée à votre tour."
          ]
        : []),
      ...(drawn === null
        ? []
        : [
            "Le tirage peut être refait par chacun : la mairie publie le nombre secret qui a servi, annoncé avant par son empreinte."
          ]),
      ...(given.length === 0
        ? []
        : ["Vous ne voulez plus d’une place ? Annulez-la dans votre planning : elle ira à une autre famille."])
    ]
  }),

  planningChanged: ({ changes, url }, town) => ({
    subject: `Votre planning est enregistré – ${town}`,
    preheader: "Vos réservations et annulations sont enregistrées.",
    title: "Votre planning est enregistré",
    before: ["Nous avons bien enregistré vos changements :"],
    facts: changes.map((change) => [
      `${change.action === "booked" ? "Réservé" : "Annulé"} – ${change.childName}, ${change.what}`,
      [days(change.days), ...termsOf(change)].join(" – ")
    ]),
    action: { label: "Voir mon planning", url },
    after: ["Ce n’est pas ce que vous vouliez ? Changez-le dans votre planning."]
  }),

  waitBegun: ({ places, rank, of, url }, town) => ({
    subject: `Vous êtes sur la liste d’attente – ${town}`,
    preheader: `Vous êtes ${rank === 1 ? "1er" : `${rank}e`} sur ${of}.`,
    title: "Vous êtes sur la liste d’attente",
    before: ["Nous vous écrirons dès qu’une place se libère pour vous. Vous n’avez rien à faire d’ici là."],
    facts: [...waited(places), ["Votre rang", `${rank === 1 ? "1er" : `${rank}e`} sur ${of}`]],
    action: { label: "Voir mon planning", url },
    after: ["Vous n’en avez plus besoin ? Retirez votre demande dans votre planning."]
  }),

  placeOffered: ({ places, until, url }, town) => ({
    subject: `Une place vous est proposée – ${town}`,
    preheader: `Elle vous est réservée jusqu’au ${longInstant(until, "fr")}.`,
    title: "Une place vous est proposée",
    before: [
      `Une place s’est libérée. Elle est gardée pour vous jusqu’au ${longInstant(until, "fr")} : acceptez-la avant, sinon elle sera proposée à la famille suivante.`
    ],
    facts: [...waited(places), ["À accepter avant", longInstant(until, "fr")]],
    action: { label: "Accepter la place", url },
    after: ["Vous n’en voulez plus ? Refusez-la dans votre planning : une autre famille l’aura plus tôt."]
  }),

  offerExpired: ({ places, url }, town) => ({
    subject: `La place proposée n’est plus gardée – ${town}`,
    preheader: "Elle n’a pas été acceptée à temps.",
    title: "La place proposée n’est plus gardée",
    before: ["La place qui vous était proposée n’a pas été acceptée à temps. Elle est proposée à la famille suivante."],
    facts: waited(places),
    action: { label: "Voir mon planning", url },
    after: ["Vous la voulez encore ? Vous pouvez demander de nouveau à être sur la liste d’attente."]
  }),

  waitClosed: ({ places, code, reason, url }, town) => ({
    subject: `Votre attente est terminée – ${town}`,
    preheader: "Aucune place ne s’est libérée pour vous.",
    title: "Votre attente est terminée",
    before: [closingsInWords[code]],
    facts: [...waited(places), ...(reason === "" ? [] : [["Motif", reason] as const])],
    action: { label: "Voir mon planning", url },
    after: ["Vos réservations ne changent pas."]
  })
}

const closingsInWords = {
  "no-service": "L’activité n’a plus lieu ce jour-là : votre demande est retirée de la liste d’attente.",
  closed: "La mairie a fermé cet accueil : votre demande est retirée de la liste d’attente.",
  past: "Le jour est passé : aucune place ne s’est libérée à temps.",
  "too-late-to-add": "Il est trop tard pour réserver ces jours : aucune place ne s’est libérée à temps.",
  "not-enrolled": "L’enfant n’est plus inscrit à cette activité : votre demande est retirée de la liste d’attente.",
  moved:
    "L’enfant irait maintenant dans un autre lieu ou un autre groupe : votre demande est retirée de la liste d’attente.",
  removed: "La mairie a retiré votre demande de la liste d’attente."
}

const waited = (places: ReadonlyArray<WaitedPlace>) =>
  places.map(({ childName, what, days: on }) => [`${childName}, ${what}`, days(on)] as const)

const chances = ({ weight, criteria }: NonNullable<RequestsAnswered["drawn"]>): string =>
  criteria.length === 0
    ? "les mêmes que tous"
    : `${weight} fois celles d’une demande sans critère (${criteria.map(({ name, weight: each }) => `${name} : × ${each}`).join(", ")})`

const termsOf = ({ freeUntil, surcharge, feePercent }: ChangedDays): ReadonlyArray<string> => [
  ...(surcharge === null ? [] : [`supplément de ${surchargeText(surcharge, "fr")}`]),
  ...(feePercent === null || feePercent === 0 ? [] : [`${feePercent} % du prix reste dû`]),
  ...(freeUntil === null ? [] : [`annulable sans frais jusqu’au ${longInstant(freeUntil, "fr")}`])
]
