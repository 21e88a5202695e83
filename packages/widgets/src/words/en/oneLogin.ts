export const oneLogin = {
  waiting: "Sign in on this page to see this part.",
  go: "Go to the sign-in"
}
