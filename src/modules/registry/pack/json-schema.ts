import { z } from 'zod'
import { PackFile } from './pack-schema.ts'
import { SchemeFile } from './scheme-schema.ts'
import { TextFile } from './text-schema.ts'

/** The JSON Schema editors use for pack.yaml, schemes/*.yaml and texts/*.json; `format` tells which is meant. */
export function packJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(z.discriminatedUnion('format', [PackFile, SchemeFile, TextFile]), {
    io: 'input',
    reused: 'ref',
  })
  return { $schema, title: 'Bihuan policy pack', ...schema }
}
