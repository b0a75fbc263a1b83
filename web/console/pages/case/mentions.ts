/** The colleagues called by "@name" in a note, each once, the longest name first so that 林 does not swallow 林海. */
export function mentionedIn<P extends { id: string; name: string }>(text: string, people: readonly P[]): P[] {
  let rest = text
  const called = new Map<string, P>()
  for (const person of [...people].sort((a, b) => b.name.length - a.name.length)) {
    const call = `@${person.name}`
    if (!rest.includes(call)) continue
    called.set(person.id, person)
    rest = rest.replaceAll(call, '')
  }
  return [...called.values()].slice(0, 10)
}
