import { Command } from "commander"
import type { Terminal } from "../../terminal/Terminal.ts"
import { type Shell, scripts, shells } from "./scripts.ts"

/** `portail completion bash|zsh|fish`: prints what makes the shell complete `portail` with the tab key. */
export const completionCommand = (terminal: Terminal): Command => {
  const made = new Command("completion")
  const shell = made.createArgument("<shell>", "l'interpréteur de commandes").choices([...shells])
  return made
    .addArgument(shell)
    .addHelpText("after", installing)
    .action((name: Shell) => terminal.out(scripts[name]))
}

const installing = `
Une fois pour toutes, dans le fichier de démarrage de l'interpréteur :
  ~/.bashrc                     source <(portail completion bash)
  ~/.zshrc, après compinit      source <(portail completion zsh)
  ~/.config/fish/config.fish    portail completion fish | source
`
