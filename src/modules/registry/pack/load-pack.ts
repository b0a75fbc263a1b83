import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkCoordination } from './check-coordination.ts'
import { checkItems, checkPlaces } from './check-items.ts'
import { checkOpenness } from './check-openness.ts'
import { checkRules, checkTexts } from './check-rules.ts'
import { checkScheme } from './check-scheme.ts'
import { checkPeople, checkUnits } from './check-units.ts'
import { type EventItem, isLocal, type Pack, type PackPerson, type Place, type Unit } from './pack.ts'
import { PackFile } from './pack-schema.ts'
import { PackError, type PackProblem, problem, sortProblems } from './problems.ts'
import { type Lined, readCsv } from './read-csv.ts'
import { type PackMap, readMap } from './read-map.ts'
import { readYaml } from './read-yaml.ts'
import { type Scheme, SchemeFile } from './scheme-schema.ts'
import { ItemRow, PersonRow, PlaceRow, UnitRow } from './table-schema.ts'
import { TEXTS, TextFile } from './text-schema.ts'
import type { Text } from './values.ts'

const RULES = 'pack.yaml'
const UNITS = 'units.csv'
const PEOPLE = 'people.csv'
const ITEMS = 'items.csv'
const PLACES = 'gazetteer.csv'

type Reader = {
  text(file: string): string | undefined
  list(folder: string, end: string): string[]
  digest(): string
  rulesDigest(): string
}

/**
 * Reads one version of a city's pack from its folder, checks every file and what lies between them.
 * Throws {@link PackError} with all faults found, each with file, line, what is wrong and how to mend it.
 */
export function loadPack(dir: string): Pack {
  const problems: PackProblem[] = []
  const files = reader(dir, problems)
  const rulesText = files.text(RULES)
  const rules = rulesText === undefined ? undefined : readYaml(RULES, rulesText, PackFile)
  problems.push(...(rules?.problems ?? []))

  const schemes = loadSchemes(files, problems)
  const texts = loadTexts(files, problems)
  const units = loadUnits(files, problems)
  const people = table(files, PEOPLE, PersonRow, problems, r => r.code, toPerson)
  const items = table(files, ITEMS, ItemRow, problems, r => r.code, toItem)
  const places = table(files, PLACES, PlaceRow, problems, r => `${r.name}@${r.unit}`, toPlace)

  const map = loadMap(files, units, problems)

  if (rules?.data) problems.push(...checkRules(RULES, rules.data, rules.locate))
  // Rows that were refused would only make every row that names them look wrong as well.
  if (units.clean) {
    problems.push(...checkUnits(UNITS, units.rows, schemes.clean ? groupsOf(schemes.rows.values()) : null))
    const placed = places.clean ? [...places.rows.values()] : []
    problems.push(...checkPlaces(PLACES, placed, units.rows))
    if (people.clean) problems.push(...checkPeople({ units: UNITS, people: PEOPLE }, units.rows, people.rows))
    if (rules?.data) problems.push(...checkCoordination(RULES, rules.data, rules.locate, units.rows))
    if (rules?.data) problems.push(...checkItems(ITEMS, items.rows.values(), units.rows, rules.data))
  }
  if (problems.length > 0 || !rules?.data) throw new PackError(dir, sortProblems(problems))

  const { code, name, version, effectiveFrom, zone } = rules.data
  const roots = [...units.rows.values()].filter(unit => unit.parent === undefined)
  return {
    ...{ code, name, version, effectiveFrom, zone },
    digest: files.digest(),
    rulesDigest: files.rulesDigest(),
    rules: rules.data,
    schemes: schemes.rows,
    units: units.rows,
    roots,
    people: people.rows,
    items: items.rows,
    places: byName([...places.rows.values()]),
    map,
    texts,
  }
}

/** What decides on a case; people, units, places and words may change within a version. */
const isRules = (file: string): boolean => file === RULES || file === ITEMS || file.startsWith('schemes/')

function reader(dir: string, problems: PackProblem[]): Reader {
  const hash = createHash('sha256')
  const ruleHash = createHash('sha256')
  return {
    text(file) {
      const path = join(dir, file)
      if (!existsSync(path)) {
        problems.push(problem({ file, line: 1 }, 'file-missing'))
        return undefined
      }
      const bytes = readFileSync(path)
      for (const of of isRules(file) ? [hash, ruleHash] : [hash]) of.update(`${file}\0${bytes.length}\0`).update(bytes)
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        problems.push(problem({ file, line: 1 }, 'not-utf8'))
        return undefined
      }
    },
    list(folder, end) {
      const path = join(dir, folder)
      if (!existsSync(path)) return []
      const found = readdirSync(path).filter(name => name.endsWith(end))
      return found.toSorted().map(name => `${folder}/${name}`)
    },
    digest: () => hash.digest('hex'),
    rulesDigest: () => ruleHash.digest('hex'),
  }
}

type Schemes = { rows: Map<string, Scheme>; clean: boolean }

function loadSchemes(files: Reader, problems: PackProblem[]): Schemes {
  const schemes = new Map<string, Scheme>()
  let clean = true
  const found = files.list('schemes', '.yaml')
  if (found.length === 0) problems.push(problem({ file: 'schemes/daily.yaml', line: 1 }, 'file-missing'))
  for (const file of found) {
    const text = files.text(file)
    if (text === undefined) continue
    const scheme = readYaml(file, text, SchemeFile)
    problems.push(...scheme.problems)
    if (!scheme.data) clean = false
    if (!scheme.data) continue
    problems.push(...checkScheme(file, scheme.data, scheme.locate), ...checkOpenness(file, scheme.data, scheme.locate))
    if (schemes.has(scheme.data.code)) {
      const at = { file, ...scheme.locate(['code'], 'value') }
      problems.push(problem(at, 'scheme-twice', { value: scheme.data.code }))
    }
    schemes.set(scheme.data.code, scheme.data)
  }
  return { rows: schemes, clean: clean && found.length > 0 }
}

const groupsOf = (schemes: Iterable<Scheme>): Set<string> =>
  new Set([...schemes].flatMap(scheme => scheme.groups.map(group => group.code)))

function loadTexts(files: Reader, problems: PackProblem[]): Map<string, Text> {
  const texts = new Map<string, Text>()
  const found = files.list('texts', '.json')
  let clean = true
  for (const file of found) {
    const text = files.text(file)
    if (text === undefined) continue
    const read = readYaml(file, text, TextFile)
    problems.push(...read.problems)
    if (!read.data) clean = false
    if (!read.data) continue
    problems.push(...checkTexts(file, read.data.texts, read.locate))
    for (const [key, value] of Object.entries(read.data.texts)) {
      if (texts.has(key)) {
        const at = { file, ...read.locate(['texts', key], 'key') }
        problems.push(problem(at, 'duplicate', { key: 'texts', value: key, first: 1 }))
      }
      texts.set(key, value)
    }
  }
  const missing = clean ? Object.keys(TEXTS).filter(key => !texts.has(key)) : []
  for (const value of missing) {
    problems.push(problem({ file: 'texts', line: 1 }, 'text-missing', { value }))
  }
  return texts
}

type Table<T> = { rows: Map<string, Lined<T>>; clean: boolean }

function table<S extends z.ZodRawShape, R extends z.ZodObject<S>, T>(
  files: Reader,
  file: string,
  schema: R,
  problems: PackProblem[],
  keyOf: (row: z.output<R>) => string,
  make: (row: z.output<R>) => T,
): Table<T> {
  const rows = new Map<string, Lined<T>>()
  const text = files.text(file)
  if (text === undefined) return { rows, clean: false }
  const read = readCsv<S, R>(file, text, schema)
  problems.push(...read.problems)
  for (const raw of read.rows) {
    const { line } = raw
    const key = keyOf(raw)
    const other = rows.get(key)
    if (other) problems.push(problem({ file, line }, 'duplicate', { key: 'code', value: key, first: other.line }))
    else rows.set(key, { ...make(raw), line })
  }
  return { rows, clean: read.problems.length === 0 }
}

function loadUnits(files: Reader, problems: PackProblem[]): Table<Unit> {
  const children = new Map<string, Unit[]>()
  const units = table(
    files,
    UNITS,
    UnitRow,
    problems,
    r => r.code,
    (row): Unit => {
      const { name_zh: zh, name_en: en, ...rest } = row
      const own: Unit[] = []
      children.set(row.code, own)
      return { ...rest, name: { zh, en }, children: own }
    },
  )
  for (const unit of units.rows.values()) children.get(unit.parent ?? '')?.push(unit)
  return units
}

/** The files of `map/`, if the pack has any: everything works without them. */
function loadMap(files: Reader, units: Table<Unit>, problems: PackProblem[]): PackMap {
  const whole: PackMap = { places: [], shapes: [] }
  const isTown = (code: string) => {
    const unit = units.rows.get(code)
    return unit !== undefined && isLocal(unit)
  }
  for (const file of files.list('map', '.geojson')) {
    const text = files.text(file)
    if (text === undefined) continue
    const { map, problems: found } = readMap(file, text, isTown)
    // Where units were refused, each row that names one would look wrong as well.
    if (units.clean) problems.push(...found)
    whole.places.push(...map.places)
    whole.shapes.push(...map.shapes)
  }
  return whole
}

function toPerson(row: z.output<typeof PersonRow>): PackPerson {
  const { post_zh: zh, post_en: en, ...rest } = row
  return { ...rest, post: { zh, en } }
}

function toItem(row: z.output<typeof ItemRow>): EventItem {
  const { name_zh: zh, name_en: en, basis_text: basisText, ...rest } = row
  return { ...rest, name: { zh, en }, basisText }
}

function toPlace(row: z.output<typeof PlaceRow>): Place {
  return row
}

function byName(places: readonly Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>()
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases])) index.set(name, [...(index.get(name) ?? []), place])
  }
  return index
}

/**
 * All versions of a city's pack, oldest first: the folder itself and, if there are any, `versions/<version>/` below it,
 * each a whole pack. Throws {@link PackError} for the first version that is at fault.
 */
export function loadPackVersions(dir: string): Pack[] {
  const older = join(dir, 'versions')
  const names = existsSync(older) ? readdirSync(older).toSorted() : []
  const packs = [...names.map(name => loadPack(join(older, name))), loadPack(dir)]
  const sorted = packs.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
  const twice = sorted.find((pack, i) =>
    sorted.slice(0, i).some(other => other.version === pack.version || other.effectiveFrom === pack.effectiveFrom),
  )
  if (twice) throw new PackError(dir, [problem({ file: RULES, line: 1 }, 'version-twice', { value: twice.version })])
  return sorted
}

/** The version in force on a civil date; undefined before the first. `versions` as {@link loadPackVersions} gives them. */
export function packOn(versions: readonly Pack[], date: Temporal.PlainDate): Pack | undefined {
  return versions.findLast(pack => Temporal.PlainDate.compare(pack.effectiveFrom, date) <= 0)
}
