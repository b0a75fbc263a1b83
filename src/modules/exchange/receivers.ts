import type { CityContext } from '../../platform/acts/index.ts'
import { hasText, type Text, text } from '../../platform/i18n/texts.ts'

/** Whom the pack tells of changes (SPEC H3), and the offices to which its schemes hand results over. */
export function receiversOf(city: CityContext): { code: string; name: Text }[] {
  const shares = city.pack.rules.together?.shares.flatMap(row => row.receivers) ?? []
  const offices = [...city.pack.schemes.values()].flatMap(scheme => scheme.handOver?.offices ?? [])
  return [...new Set([...shares, ...offices.map(row => row.code)])].map(code => ({
    code,
    name:
      offices.find(row => row.code === code)?.name ??
      (hasText(`receiver.${code}`) ? text(`receiver.${code}`) : { zh: code, en: code }),
  }))
}

export const receiverName = (city: CityContext, code: string): Text =>
  receiversOf(city).find(row => row.code === code)?.name ?? { zh: code, en: code }
