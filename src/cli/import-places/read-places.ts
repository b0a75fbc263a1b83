import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Pack } from '../../modules/registry/index.ts'
import { isLocal } from '../../modules/registry/index.ts'
import { type PlaceRow, type RowProblem, readFeature, readPlace, type Shape } from '../../rules/place/index.ts'
import { readRows } from '../import/read-rows.ts'
import { UsageError } from '../tell.ts'
import columns from './columns.json' with { type: 'json' }
import kinds from './kinds.json' with { type: 'json' }

export type ReadPlaces =
  | { line: number; place: PlaceRow; retired: boolean }
  | { line: number; shape: Shape; retired: boolean }
  | { line: number; column: string; problem: RowProblem | 'bad_csv' | 'bad_json' }

type Field = keyof typeof columns
const FIELDS = Object.keys(columns) as Field[]
/** What a list writes behind a place that is not there any more. */
const RETIRED = ['retired', 'gone', '停用', '注销', '撤销', '已拆除', '废止']

const plain = (name: string) => name.toLowerCase().replace(/[\s_\-（）()：:、/]/g, '')
const fieldOf = (column: string): Field | undefined =>
  FIELDS.find(field => columns[field].some(name => plain(name) === plain(column)))

/**
 * The rows of a city's own address list: .csv and .xlsx with the names of columns in the first row, .geojson with a feature a
 * row (its number is the line). Kinds and towns may be written in words.
 * @throws UsageError if the file cannot be read, or has no column for the name
 */
export async function* readPlaces(file: string, pack: Pack): AsyncGenerator<ReadPlaces> {
  const isTown = (code: string) => {
    const unit = pack.units.get(code)
    return unit !== undefined && isLocal(unit)
  }
  const geo = ['.geojson', '.json'].includes(extname(file).toLowerCase())
  let line = 0
  let known = false
  for await (const row of geo ? featuresOf(file) : readRows(file)) {
    if ('broken' in row) {
      yield { line: row.line, column: '', problem: row.broken }
      continue
    }
    line = row.line
    const cells = cellsOf('cells' in row ? row.cells : (row.feature.properties ?? {}), pack)
    if (!geo && !known && cells.name === undefined)
      throw new UsageError(`${file}: no column for the name; write one of ${columns.name.join(', ')}`)
    known = true
    const { name = '', kind = '', unit = '', code = '', lng = '', lat = '', state = '' } = cells
    const aliases = (cells.aliases ?? '').split(/\s*[、；;]\s*/).filter(part => part !== '')
    const read =
      'cells' in row
        ? readPlace({ name, kind, unit, code, lng, lat, aliases }, isTown)
        : readFeature({ ...row.feature, properties: { name, kind, unit, code, aliases } }, isTown)
    if ('problem' in read) yield { line, column: read.field, problem: read.problem }
    else yield { line, ...read, retired: RETIRED.includes(state.toLowerCase()) }
  }
}

type Feature = { type?: unknown; properties?: Record<string, unknown> | null; geometry?: unknown }

async function* featuresOf(file: string): AsyncGenerator<{ line: number; feature: Feature }> {
  let read: { features?: unknown }
  try {
    read = JSON.parse(await readFile(file, 'utf8')) as { features?: unknown }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(`${file}: no such file`)
    throw new UsageError(`${file}: this is no GeoJSON; save it as a FeatureCollection in WGS-84`)
  }
  if (!Array.isArray(read.features)) throw new UsageError(`${file}: a FeatureCollection of GeoJSON is needed`)
  for (const [i, feature] of read.features.entries()) yield { line: i + 1, feature: (feature ?? {}) as Feature }
}

/** Cells by field; a kind and a town written in words become their codes, as far as they are known. */
function cellsOf(own: Record<string, unknown>, pack: Pack): Partial<Record<Field, string>> {
  const cells: Partial<Record<Field, string>> = {}
  for (const [column, value] of Object.entries(own)) {
    const field = fieldOf(column)
    if (!field || (cells[field] ?? '') !== '') continue
    cells[field] = (Array.isArray(value) ? value.join('、') : String(value ?? '')).trim()
  }
  if (cells.kind) cells.kind = kindOf(cells.kind)
  if (cells.unit) cells.unit = townOf(cells.unit, pack)
  return cells
}

const kindOf = (said: string): string => Object.entries(kinds).find(([, names]) => names.includes(said))?.[0] ?? said

function townOf(said: string, pack: Pack): string {
  if (pack.units.has(said)) return said
  const fits = [...pack.units.values()].filter(
    unit => isLocal(unit) && [unit.name.zh, unit.short, ...unit.aliases].includes(said),
  )
  return fits.length === 1 ? (fits[0]?.code ?? said) : said
}
