import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { rulesInWords } from '../rules-in-words/index.ts'

/** What a city publishes of its rules (SPEC Q4 N1 N9): how units act, what they promise, how long each step may take. */
const PUBLIC = ['ways', 'promises', 'standardTimes']

export const publicRules = view({
  name: 'public.rules',
  route: 'GET /api/public/{city}/rules',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: z
    .object({
      version: z.string(),
      effectiveFrom: z.string(),
      sections: z.array(
        z.object({ id: z.string(), name: Text, lines: z.array(z.object({ what: Text, value: Text })) }),
      ),
    })
    .meta({ id: 'PublicRules' }),
  async run({ city }) {
    const { version, effectiveFrom } = city.pack
    const sections = rulesInWords(city.pack)
      .filter(section => PUBLIC.includes(section.id))
      .map(({ id, name, lines }) => ({ id, name, lines: lines.map(({ what, value }) => ({ what, value })) }))
    return { version, effectiveFrom, sections }
  },
})
