// Who signed in with FranceConnect and signs out of the portal is signed out there too: a computer may be everybody's.

document.addEventListener("portail-signed-out", () => {
  if (document.cookie.includes("__Host-portail-fc=")) location.assign("/franceconnect/deconnexion")
})
