import { expect, test } from 'vitest'
import { packJsonSchema } from './json-schema.ts'

test('packs/schema.json, which editors use, is the schema the loader uses (renew it with vitest -u)', async () => {
  const text = `${JSON.stringify(packJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../../packs/schema.json')
})
