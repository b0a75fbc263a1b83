import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { statementDigest } from '../../rules/publication/index.ts'
import { unitName } from './present.ts'
import { type Publication, type Version, versionsOf } from './publications.ts'
import type { PublishedBody } from './rules/body.ts'
import { banded, opennessOf, openToAll, publicityOf } from './rules/openness.ts'
import type { RankingTable, RankingVersion } from './shapes.ts'

/** @param open for the public: what its publicity leaves, and files only where they are for everybody */
export function versionView(
  city: CityContext,
  body: PublishedBody,
  version: Version,
  open: boolean,
): z.input<typeof RankingVersion> {
  const { statement, changes, reason } = version.body
  const own = { ...body, ...(version.body.publicity ? { publicity: version.body.publicity } : {}) }
  const places = !open || publicityOf(city.pack, own) === 'byName'
  const file = open
    ? `/api/public/${city.code}/ranking/publications/${version.number}/file`
    : `/api/ranking/publications/${version.id}/file`
  return {
    id: version.id,
    number: version.number,
    version: version.version,
    at: version.published_at.toISOString(),
    digest: version.digest,
    signed: statement ? statementDigest(statement) : null,
    reason,
    changes: places
      ? (changes ?? []).map(({ unit, place, score, counts }) => ({
          unit,
          name: unitName(body, unit),
          place: place ?? null,
          score: score ?? null,
          counts: counts.map(({ count, was, is }) => ({ count: text(`count.${count}`), was, is })),
        }))
      : [],
    file: statement && (!open || openToAll(city.pack, own)) ? file : null,
  }
}

/** What a table says of its publications, and how open it is. */
export async function opennessView(
  { db, city }: { db: Parameters<typeof versionsOf>[0]; city: CityContext },
  body: PublishedBody,
  published: Publication | null,
  open: boolean,
): Promise<Pick<z.input<typeof RankingTable>, 'versions' | 'publicity' | 'bands'>> {
  const versions = published ? await versionsOf(db, city.id, body.inputs) : []
  const publicity = published ? publicityOf(city.pack, body) : opennessOf(city.pack, body.inputs.kind).publicity
  return { publicity, bands: null, versions: versions.map(version => versionView(city, body, version, open)) }
}

/** Units of a group in bands, without places and scores. */
export const bandsView = (city: CityContext, body: PublishedBody, group: string) =>
  banded(
    opennessOf(city.pack, body.inputs.kind).bands,
    body.inputs.units.flatMap(({ unit }) => body.rows.filter(row => row.unit === unit && row.group === group)),
  ).map(({ code, name, from, units }) => ({
    code,
    name,
    from,
    units: units.map(unit => ({ unit, name: unitName(body, unit) })),
  }))
