export interface StaffText {
  id: string
  personId: string | null
  text: string
}

/** More lines than this are not read on a telephone. */
const LINES = 5

/**
 * Texts of one person that are due at once go as one (CHECKLIST K61): the first carries the words of all, a line each.
 * @returns by the message that goes: its words, and which others went in it; messages to citizens go as they are
 */
export function collapsed<T extends StaffText>(messages: readonly T[]): { lead: T; text: string; others: T[] }[] {
  const groups = new Map<string, T[]>()
  for (const message of messages) {
    const key = message.personId ?? message.id
    groups.set(key, [...(groups.get(key) ?? []), message])
  }
  return [...groups.values()].map(([lead, ...others]) => {
    const [first] = [lead] as [T]
    if (others.length === 0) return { lead: first, text: first.text, others }
    const lines = [first, ...others].map(row => row.text.split('\n')[0] ?? '')
    const more = lines.length > LINES ? [`另有 ${lines.length - LINES} 条，请登录查看。`] : []
    return { lead: first, text: [`${lines.length} 条提醒：`, ...lines.slice(0, LINES), ...more].join('\n'), others }
  })
}
