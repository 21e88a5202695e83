// Shows FranceConnect's button to who is signed out. Who came in by FranceConnect and signs out of the portal is signed out there too: a
// computer may be everybody's.

/** @type {(signedIn: boolean) => void} */
const hide = (signedIn) => {
  for (const button of document.querySelectorAll(".franceconnect")) button.toggleAttribute("hidden", signedIn)
}

document.addEventListener("portail-signed-in", () => hide(true))
document.addEventListener("portail-signed-out", () => {
  if (document.querySelector(".franceconnect[data-leave]") !== null) location.assign("/franceconnect/deconnexion")
  else hide(false)
})
