import { gunzipSync } from 'node:zlib'
import type { CityContext } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { headLines, LAST_LINE, resultsOf } from '../../rules/publication/index.ts'
import type { PublishedBody } from './rules/body.ts'

export interface PublicationFile {
  number: string
  body: PublishedBody & Required<Pick<PublishedBody, 'statement' | 'signature'>>
  chunks: number
}

/** @param by its id, or the number people write */
export async function publicationFile(
  pool: Pool,
  city: CityContext,
  by: { id: string } | { number: string },
): Promise<(Omit<PublicationFile, 'body'> & { id: string; kind: string; body: PublishedBody }) | null> {
  return inCity(pool, city.id, 'read', async ({ db }) => {
    let query = db
      .selectFrom('ranking_publication')
      .select(['id', 'number', 'kind', 'body'])
      .where('city_id', '=', city.id)
    query = 'id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)
    const row = await query.limit(1).executeTakeFirst()
    if (!row) return null
    const { n } = await db
      .selectFrom('publication_facts')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('city_id', '=', city.id)
      .where('publication_id', '=', row.id)
      .executeTakeFirstOrThrow()
    return { ...row, body: row.body as unknown as PublishedBody, chunks: Number(n) }
  })
}

/**
 * The text of a publication file, piece by piece: a chunk is read when the one before has been taken, each in a
 * transaction of its own, so that a slow reader keeps none open.
 */
export async function* publicationText(
  pool: Pool,
  city: CityContext,
  id: string,
  { body, chunks }: Pick<PublicationFile, 'body' | 'chunks'>,
): AsyncGenerator<string> {
  const { statement, signature, inputs, rows } = body
  yield `${headLines({ statement, signature, inputs, results: resultsOf(rows) }).join('\n')}\n`
  for (let seq = 0; seq < chunks; seq++) {
    const chunk = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('publication_facts')
        .select('body')
        .where('city_id', '=', city.id)
        .where('publication_id', '=', id)
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow(),
    )
    yield `${gunzipSync(chunk.body).toString('utf8').replaceAll('\n', ',\n')}${seq === chunks - 1 ? '' : ','}\n`
  }
  yield `${LAST_LINE}\n`
}
