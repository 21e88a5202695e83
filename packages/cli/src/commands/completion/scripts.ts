/** Shells that ask the program what may follow. */
export const shells = ["bash", "zsh", "fish"] as const

export type Shell = (typeof shells)[number]

/** What a shell runs at its start. Words go to the program as they were typed, never through `eval`; where it knows nothing, files are offered. */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `_portail() {
  local found
  mapfile -t found < <(portail complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=("\${found[@]%%$'\\t'*}")
}
complete -o default -F _portail portail
`,
  zsh: `_portail() {
  local -a found
  found=(\${(f)"$(portail complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( $#found )); then
    found=("\${(@)found//:/\\\\:}")
    found=("\${(@)found/$'\\t'/:}")
    _describe portail found
  else
    _files
  fi
}
compdef _portail portail
`,
  fish: `function __portail
  set -l found (portail complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c portail -f -a '(__portail)'
`
}
