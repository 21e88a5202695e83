import { Failure, type Problem } from "../api/failure.ts"
import type { DocumentFile } from "./types.ts"

/** Sends a file and tells how far it is, from 0 to 1: what `fetch` cannot tell. */
export function sendFile(address: string, file: Blob, onProgress: (sent: number) => void): Promise<DocumentFile> {
  return new Promise((settle, fail) => {
    const request = new XMLHttpRequest()
    request.open("PUT", address)
    request.withCredentials = true
    request.responseType = "json"
    request.setRequestHeader("x-portail", "1")
    request.setRequestHeader("content-type", "application/octet-stream")
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    request.addEventListener("error", () => fail(new Failure({ code: "network" })))
    request.addEventListener("load", () => {
      const answer: unknown = request.response
      if (request.status === 200) settle(answer as DocumentFile)
      else fail(new Failure(isProblem(answer) ? answer : { code: "unexpected" }))
    })
    request.send(file)
  })
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === "object" && answer !== null && "code" in answer
