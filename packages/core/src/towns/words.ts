/** What guardians are asked to authorise where a town says nothing else. */
export const usualAuthorisations = [
  { code: "image-site", label: "Photos sur le site de la ville" },
  { code: "image-magazine", label: "Photos dans le magazine municipal" },
  { code: "image-affichage", label: "Photos affichées dans les structures d’accueil" },
  { code: "transport", label: "Transport en véhicule municipal ou en car" },
  { code: "baignade", label: "Baignade surveillée" },
  { code: "soins-urgents", label: "Soins et hospitalisation en cas d’urgence" }
]
