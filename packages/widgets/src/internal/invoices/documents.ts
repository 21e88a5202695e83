/** Opens an empty tab at once, while the press of the button still allows it; what it shows comes later. */
export function openTab(): Window | undefined {
  return window.open("", "_blank") ?? undefined
}

const lifetime = 120_000

function addressOf(blob: Blob, type = "application/pdf") {
  const address = URL.createObjectURL(new Blob([blob], { type }))
  setTimeout(() => URL.revokeObjectURL(address), lifetime)
  return address
}

/** Shows a document in the tab that waits for it. */
export function showIn(tab: Window, blob: Blob) {
  tab.location.replace(addressOf(blob, blob.type || undefined))
}

/** Saves a document under a name. */
export function save(blob: Blob, name: string, type?: string) {
  const link = document.createElement("a")
  link.href = addressOf(blob, type)
  link.download = name
  link.click()
}
