/** What guardians are asked to authorise where a town says nothing else. */
export const usualAuthorisations = [
  { code: "image-site", label: "Photos sur le site de la ville" },
  { code: "image-magazine", label: "Photos dans le magazine municipal" },
  { code: "image-affichage", label: "Photos affichées dans les structures d’accueil" },
  { code: "transport", label: "Transport en véhicule municipal ou en car" },
  { code: "baignade", label: "Baignade surveillée" },
  { code: "soins-urgents", label: "Soins et hospitalisation en cas d’urgence" }
]

/** What a town is told whose file still says its activities. */
export const activitiesMoved =
  "activities : les activités ont leur propre fichier. Retirez-les de celui-ci ; portail activity export écrit le fichier des activités d’aujourd’hui, portail activity apply l’applique."
