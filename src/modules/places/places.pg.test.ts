import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCity, person, type TestCity } from '../../../test/support/city.ts'
import { importPlaces } from '../../cli/import-places/run.ts'
import { inCity } from '../../platform/db/index.ts'
import { metresBetween } from '../../rules/place/index.ts'

let city: TestCity
const dir = mkdtempSync(join(tmpdir(), 'bihuan-places-'))
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(async () => {
  await city.close()
  rmSync(dir, { recursive: true, force: true })
})

interface Found {
  id: string | null
  name: string
  kind: string
  unit: string
}
const find = async (text: string, unit: string | null = null) =>
  (await city.view<{ items: Found[] }>('public.placeFind', city.anyone, { text, unit })).items
interface At {
  words: { zh: string } | null
  unit: { id: string } | null
  community: { name: string } | null
  grid: { id: string; name: string } | null
  objects: (Found & { metres: number })[]
}
const at = (lng: number, lat: number) => city.view<At>('public.placeAt', city.anyone, { lng, lat })
const file = (name: string, content: string) => {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}
const load = (path: string, more: { dryRun?: boolean; whole?: boolean } = {}) =>
  importPlaces({
    file: path,
    city: city.city,
    pool: city.app.pool,
    now: city.now(),
    dryRun: false,
    whole: false,
    ...more,
  })
const filed = async (place: object) => {
  const answer = await city.act('appeal.submit', city.anyone, null, {
    ...person('王平', '13812340099'),
    text: '这里的路面坏了，夜里有人摔倒。',
    place,
  })
  const { case_id } = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', city.city.id)
      .where('id', '=', String(answer.appealId))
      .executeTakeFirstOrThrow(),
  )
  const kase = await city.db(db =>
    db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('id', '=', case_id)
      .executeTakeFirstOrThrow(),
  )
  return { ...kase, appealId: String(answer.appealId) }
}

describe('K42 K5: the pack’s list, found and shown back', () => {
  test('by name, by another name, by pinyin and first letters, by a road with its number, at most ten', async () => {
    expect((await find('幸福家园'))[0]).toMatchObject({ kind: 'estate', unit: 'yatou' })
    expect((await find('人民医院'))[0]).toMatchObject({ name: '市人民医院' })
    expect((await find('qslu'))[0]?.name ?? (await find('qsl'))[0]?.name).toBe('青山路')
    expect((await find('青山路12号'))[0]).toMatchObject({ name: '青山路12号', kind: 'road' })
    expect((await find('崖头街道'))[0]).toMatchObject({ id: null, kind: 'town', unit: 'yatou' })
    expect((await find('LDYT0101'))[0]).toMatchObject({ kind: 'lamp', id: 'LDYT0101' })
    expect((await find('村')).length).toBe(10)
  })

  test('a position tells words, street, community, grid and the lamps around it; outside there is nothing', async () => {
    const lamp = city.city.pack.map.places.find(row => row.id === 'LDYT0107')
    const { lng = 0, lat = 0 } = lamp?.point ?? {}
    const found = await at(lng, lat)
    expect(found.words?.zh).toMatch(/附近$|沿线$/)
    expect(found.unit?.id).toBe('yatou')
    expect(found.community?.name).toMatch(/社区$/)
    expect(found.grid?.name).toMatch(/^.+社区第.网格$/)
    expect(found.objects[0]).toMatchObject({ id: 'LDYT0107', metres: 0 })
    expect(await at(116.4, 39.9)).toMatchObject({ words: null, unit: null, community: null, grid: null, objects: [] })
  })

  test('each named place of the map lies in the town that the list says', async () => {
    const wrong: string[] = []
    for (const { point, unit, name, kind } of city.city.pack.map.places)
      if (point && kind !== 'bin' && (await at(point.lng, point.lat)).unit?.id !== unit) wrong.push(`${name}@${unit}`)
    expect(wrong).toEqual([])
  })
})

describe('K5 K42: what is kept of a place', () => {
  test('an entry of the list gives name, street, position and grid', async () => {
    expect(await filed({ id: '幸福家园@yatou' })).toMatchObject({
      place_text: '幸福家园',
      place_unit: 'yatou',
      place_id: '幸福家园@yatou',
      place_grid: expect.stringMatching(/^grid\//),
      lng: expect.any(Number),
    })
  })
  test('a position alone gives words, street and grid', async () => {
    const { lng = 0, lat = 0 } = city.city.pack.map.places.find(row => row.id === 'LDYT0107')?.point ?? {}
    const kase = await filed({ lng, lat })
    expect(kase).toMatchObject({ place_unit: 'yatou', lng, lat, place_id: null })
    expect(kase.place_text).toMatch(/附近$|沿线$/)
    expect(kase.place_grid).not.toBeNull()
  })
  test('typed words that are one name of the list are that entry; others stay words', async () => {
    expect(await filed({ text: '市中医院' })).toMatchObject({ place_id: '市中医院@yatou', place_unit: 'yatou' })
    expect(await filed({ text: '海景花园' })).toMatchObject({ place_id: null, place_unit: null })
    expect(await filed({ text: '海景花园', unit: 'gangwan' })).toMatchObject({ place_id: '海景花园@gangwan' })
    expect(await filed({ text: '老槐树底下' })).toMatchObject({ place_text: '老槐树底下', place_unit: null, lng: null })
  })
  test('what the person chose goes before the position; a grid elsewhere is not written down', async () => {
    const { lng = 0, lat = 0 } = city.city.pack.map.places.find(row => row.id === 'LDYT0107')?.point ?? {}
    expect(await filed({ unit: 'lidao', text: '家门口', lng, lat })).toMatchObject({
      place_unit: 'lidao',
      place_grid: null,
    })
  })
  test('a matter without a place is taken; an unknown entry is refused by name', async () => {
    expect(await filed({})).toMatchObject({ place_text: null, place_unit: null, place_id: null, lng: null })
    await expect(filed({ id: 'nowhere' })).rejects.toMatchObject({
      fields: [{ path: 'place.id', code: 'unknown_place' }],
    })
  })
})

describe('K42: a road, or a house number that the list does not have, lies about there', () => {
  interface About extends Found {
    point: { lng: number; lat: number } | null
    about: { metres: number; area: string | null } | null
  }
  const first = async (text: string) => (await find(text, 'yatou'))[0] as About
  const road = (name: string) =>
    city.city.pack.map.shapes.filter(row => row.kind === 'road' && row.name === name && row.unit === 'yatou')

  test('a road has the middle of its line and says how far off that may be; a grid only if it lies in one', async () => {
    const { point, about } = await first('青山路')
    const far = road('青山路').flatMap(({ lines }) =>
      lines.flat().map(([lng, lat]) => metresBetween(point ?? { lng: 0, lat: 0 }, { lng, lat })),
    )
    expect(far.length).toBeGreaterThan(1)
    expect(about?.metres).toBeGreaterThanOrEqual(Math.max(...far))
    expect(about?.area).toBeNull()
    expect(await filed({ id: '青山路@yatou' })).toMatchObject({
      ...{ place_text: '青山路', place_unit: 'yatou', place_grid: null },
      ...{ lng: point?.lng, lat: point?.lat, place_about: about?.metres },
    })
    expect((await first('幸福家园')).about).toBeNull()
  })

  test('a number lies between its neighbours of the same side, and its grid is theirs; typed alone it is found too', async () => {
    // Two houses of one side in the middle of one grid.
    const grid = city.city.pack.map.shapes.find(row => row.kind === 'grid' && row.unit === 'yatou')
    const ring = grid?.lines[0] ?? []
    const [lng, lat] = [0, 1].map(i => ring.reduce((sum, pair) => sum + (pair[i] ?? 0), 0) / ring.length) as [
      number,
      number,
    ]
    const row = (n: number, east: number) => `青山路${n}号,门牌,崖头街道,${lng + east},${lat}`
    await load(
      file('houses.csv', ['名称,类别,镇街,经度,纬度', row(301, -0.0002), row(321, 0.0002), row(302, 0.01)].join('\n')),
    )
    const { about, point } = await first('青山路311号')
    expect(point).toEqual({ lng: expect.closeTo(lng, 5), lat: expect.closeTo(lat, 5) })
    expect(about).toMatchObject({ area: grid?.name })
    expect(about?.metres).toBeLessThan(70)
    expect(await filed({ text: '青山路311号旁边', id: '青山路@yatou' })).toMatchObject({
      ...{ place_grid: grid?.id, place_about: about?.metres, lng: point?.lng },
    })
    expect(await filed({ text: '青山路311号', unit: 'yatou' })).toMatchObject({
      ...{ place_id: '青山路@yatou', place_about: about?.metres },
    })
    expect(await first('青山路301号')).toMatchObject({ id: '青山路301号@yatou', about: null })
    // One side knows nothing of the other, and nothing is reckoned beyond what is known.
    expect((await first('青山路312号')).about?.metres).toBe((await first('青山路')).about?.metres)
    expect((await first('青山路399号')).about?.metres).toBe((await first('青山路')).about?.metres)
  })

  test('a building that the list does not have lies at its estate, nobody knows how far off', async () => {
    const estate = city.city.pack.map.places.find(one => one.id === '幸福家园@yatou')
    expect(await first('幸福家园77号楼')).toMatchObject({ point: estate?.point, about: { metres: 0 } })
    expect(await filed({ text: '幸福家园77号楼', id: '幸福家园@yatou' })).toMatchObject({
      ...{ ...estate?.point, place_about: 0 },
      place_grid: expect.stringMatching(/^grid\//),
    })
  })

  test('reckoned stays reckoned through acceptance and other words; a pin makes it known; close by is only what is known', async () => {
    const [item] = [...city.city.pack.items.keys()] as [string]
    const kase = await filed({ id: '青山路@yatou' })
    const seen = () => city.view<Record<string, unknown>>('case.get', city.staff('dispatcher'), { id: kase.id })
    const accept = { title: '路面坏了', kind: 'help', item, grade: 'green' }
    await city.act('case.accept', city.staff('dispatcher'), kase.id, {
      ...accept,
      place: { text: '青山路', unit: 'yatou' },
    })
    expect(await seen()).toMatchObject({ pointAbout: kase.place_about, point: { lng: kase.lng } })
    const correct = (place: object) =>
      city.act('case.correct', city.staff('dispatcher'), kase.id, { place, reason: '来电人说错了' })
    await correct({ text: '青山路中段路边', unit: 'yatou' })
    expect(await seen()).toMatchObject({ pointAbout: kase.place_about, placeText: '青山路中段路边' })
    const here = { lng: kase.lng, lat: kase.lat }
    const { lng = 0, lat = 0 } = city.city.pack.map.places.find(row => row.id === 'LDYT0107')?.point ?? {}
    const other = await filed(here)
    await city.act('case.accept', city.staff('dispatcher'), other.id, {
      ...accept,
      place: { text: '路口', unit: 'yatou', ...here },
    })
    const near = (id: string) => city.view<{ items: { id: string }[] }>('case.near', city.staff('dispatcher'), { id })
    expect((await near(other.id)).items.map(row => row.id)).not.toContain(kase.id)
    expect((await near(kase.id)).items).toEqual([])
    await correct({ text: '青山路中段路边', unit: 'yatou', lng, lat })
    expect(await seen()).toMatchObject({ pointAbout: null, point: { lng, lat }, grid: expect.stringMatching(/网格$/) })
  })
})

describe('K5 K43: the case page says where, and what is close by', () => {
  const lamps = () => city.city.pack.map.places.filter(row => row.kind === 'lamp' && row.id.startsWith('LDYT01'))
  const seen = (id: string) => ({ id, staff: city.staff('dispatcher') })
  const accepted = async (place: object, item: string) => {
    const kase = await filed(place)
    const { id, staff } = seen(kase.id)
    await city.act(
      'case.accept',
      staff,
      id,
      {
        title: '路面坏了',
        kind: 'help',
        item,
        grade: 'green',
        place: { text: kase.place_text, unit: kase.place_unit },
      },
      { expected: 1 },
    )
    return id
  }
  interface Near {
    metres: number
    items: { id: string; metres: number }[]
  }
  const near = (id: string) => city.view<Near>('case.near', city.staff('dispatcher'), { id })

  test('grid and position stay through acceptance; open cases of the same item within 200 m, nearest first', async () => {
    const [item, other] = [...city.city.pack.items.keys()] as [string, string]
    const [first, second, , , far] = lamps().map(row => row.id)
    const one = await accepted({ id: first }, item)
    const same = await accepted({ id: first, text: '同一盏灯' }, item)
    const next = await accepted({ id: second }, item)
    await accepted({ id: first }, other)
    await accepted({ id: far }, item)
    await accepted({ text: '没有位置' }, item)
    const found = await city.view<Record<string, unknown>>('case.get', city.staff('dispatcher'), { id: one })
    expect(found).toMatchObject({
      placeId: first,
      grid: expect.stringMatching(/网格$/),
      point: { lng: expect.any(Number) },
    })
    const { metres, items } = await near(one)
    expect(metres).toBe(200)
    expect(items.map(row => row.id)).toEqual([same, next])
    expect(items[0]?.metres).toBe(0)
    expect(items[1]?.metres).toBeGreaterThan(50)
    await expect(city.view('case.near', city.staff('handler', 'gaj'), { id: one })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a place put right brings its own position; a town put right drops the old one', async () => {
    const [first] = lamps().map(row => row.id)
    const [item] = [...city.city.pack.items.keys()] as [string]
    const id = await accepted({ id: first }, item)
    const correct = (place: object, expected: number) =>
      city.act('case.correct', city.staff('dispatcher'), id, { place, reason: '来电人说错了' }, { expected })
    const row = () =>
      city.db(db =>
        db
          .selectFrom('case_file')
          .selectAll()
          .where('city_id', '=', city.city.id)
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    await correct({ text: '幸福家园', unit: 'yatou', id: '幸福家园@yatou' }, 2)
    const estate = city.city.pack.map.places.find(one => one.id === '幸福家园@yatou')
    expect(await row()).toMatchObject({ place_id: '幸福家园@yatou', ...estate?.point })
    await correct({ text: '幸福家园北墙外', unit: 'yatou' }, 3)
    expect(await row()).toMatchObject({ place_text: '幸福家园北墙外', place_id: null, ...estate?.point })
    await correct({ text: '码头', unit: 'lidao' }, 4)
    expect(await row()).toMatchObject({ place_unit: 'lidao', place_id: null, lng: null, place_grid: null })
    const { lng = 0, lat = 0 } = lamps().find(one => one.id === 'LDYT0107')?.point ?? {}
    await correct({ text: '码头', unit: 'yatou', lng, lat }, 5)
    const there = { place_unit: 'yatou', lng, lat, place_grid: expect.stringMatching(/^grid\//) }
    expect(await row()).toMatchObject({ ...there, place_text: '码头' })
    const aside = lng + 0.00002
    await correct({ text: '码头', unit: 'yatou', lng: aside, lat }, 6)
    expect(await row()).toMatchObject({ ...there, lng: aside })
    const entries = await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select('data')
        .where('city_id', '=', city.city.id)
        .where('subject_id', '=', id)
        .where('act', '=', 'case.correct')
        .execute(),
    )
    expect(entries.map(row => row.data)).toContainEqual(
      expect.objectContaining({ place: { from: 'yatou', to: 'yatou', words: false, pin: true } }),
    )
    expect(JSON.stringify(entries)).not.toContain(String(lng))
  })

  test('a pin outside every border stays where a person adds the town at acceptance; a pin set then is taken', async () => {
    const [item] = [...city.city.pack.items.keys()] as [string]
    const accept = async (place: object) => {
      const kase = await filed({ lng: 122.9, lat: 37.2, text: '海上' })
      const input = { title: '海上有垃圾', kind: 'help', item, grade: 'green', place }
      await city.act('case.accept', city.staff('dispatcher'), kase.id, input, { expected: 1 })
      return city.view<Record<string, unknown>>('case.get', city.staff('dispatcher'), { id: kase.id })
    }
    expect(await accept({ text: '海上', unit: 'lidao' })).toMatchObject({
      place: { id: 'lidao' },
      point: { lng: 122.9, lat: 37.2 },
      grid: null,
    })
    const { point } = lamps().find(one => one.id === 'LDYT0107') ?? {}
    expect(await accept({ text: '海上', unit: null, ...point })).toMatchObject({
      place: { id: 'yatou' },
      point,
      grid: expect.stringMatching(/网格$/),
    })
  })
})

describe('K42: a city brings its own list, and keeps it current', () => {
  const csv = [
    '名称,类别,镇街,别名,编号,经度,纬度,状态',
    '新港大道,道路,俚岛镇,海边大道,,122.561,37.229,',
    '金滩小区,小区,俚岛,,,122.562,37.230,',
    '幸福家园,小区,崖头街道,老幸福,,122.4890,37.1640,',
    ',道路,俚岛镇,,,,,',
    '坏类别,河流,俚岛镇,,,,,',
    '没有的镇,道路,天津,,,,,',
    '半个位置,道路,俚岛镇,,,122.5,,',
    '新港大道,道路,俚岛镇,,,,,',
  ].join('\n')

  test('a dry run writes nothing; refused rows have line and reason; again nothing is doubled', async () => {
    const path = file('list.csv', csv)
    const wanted = [
      { line: 5, column: 'name', problem: 'no_name' },
      { line: 6, column: 'kind', problem: 'bad_kind' },
      { line: 7, column: 'unit', problem: 'unknown_unit' },
      { line: 8, column: 'lng', problem: 'bad_position' },
      { line: 9, column: 'code', problem: 'place_twice' },
    ]
    const dry = await load(path, { dryRun: true })
    expect(dry).toMatchObject({ rows: 8, taken: 3, known: 0, retired: 0 })
    expect(dry.refused).toMatchObject(wanted)
    expect(await find('新港大道')).toEqual([])
    expect(await load(path)).toMatchObject({ taken: 3, known: 0 })
    expect(await load(path)).toMatchObject({ taken: 0, known: 3 })
    expect((await find('新港'))[0]).toMatchObject({ name: '新港大道', unit: 'lidao' })
    expect((await find('老幸福'))[0]).toMatchObject({ id: '幸福家园@yatou' })
  })

  test('R3: an imported road and an estate decide between units where the item goes by the place', async () => {
    const item = [...city.city.pack.items.values()].find(row => row.lead === 'by-place')
    const said = item?.words.slice(0, 3).join('，') ?? ''
    const unit = async (text: string) => {
      const found = await city.view<{ items: { item: string; unit: string | null }[] }>(
        'intake.suggest',
        city.staff('operator'),
        { text },
      )
      return found.items.find(row => row.item === item?.code)?.unit
    }
    expect(await unit(said)).toBeNull()
    expect(await unit(`新港大道上${said}`)).toBe('lidao')
    expect(await unit(`金滩小区门口${said}`)).toBe('lidao')
    expect(await unit(`青山华府楼下${said}`)).toBe('yatou')
    expect(await unit(`黄海中路边上${said}`)).toBe('gangwan')
  })

  test('a workbook and GeoJSON are read as well; a place that is gone stays readable, and is offered no more', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('路灯')
    sheet.addRow(['设施名称', '设施类型', '所属街道', '设施编号', '经度', '纬度', '状态'])
    sheet.addRow(['俚岛路1号灯', '路灯', '俚岛镇', 'LDX1', 122.56, 37.228, ''])
    sheet.addRow(['俚岛路2号灯', '路灯', '俚岛镇', 'LDX2', 122.561, 37.228, ''])
    const path = join(dir, 'lamps.xlsx')
    await book.xlsx.writeFile(path)
    expect(await load(path)).toMatchObject({ taken: 2, refused: [] })
    const kase = await filed({ id: 'LDX2' })
    expect(kase).toMatchObject({ place_text: '俚岛路2号灯', place_unit: 'lidao' })

    sheet.spliceRows(3, 1)
    await book.xlsx.writeFile(path)
    const lamps = city.city.pack.map.places.filter(row => row.kind === 'lamp').length
    expect(await load(path, { whole: true, dryRun: true })).toMatchObject({ taken: 0, known: 1, retired: lamps + 1 })
    await load(file('gone.csv', '名称,类别,镇街,编号,状态\n俚岛路2号灯,路灯,俚岛镇,LDX2,停用'))
    expect(await find('LDX2')).toEqual([])
    expect((await find('LDX1'))[0]).toMatchObject({ id: 'LDX1' })
    expect(await filed({ id: 'LDX2' })).toMatchObject({ place_text: '俚岛路2号灯' })

    const ring = [[122.55, 37.22], [122.57, 37.22], [122.57, 37.24], [122.55, 37.24], [122.55, 37.22]] // biome-ignore format: corners
    const grid = { type: 'Feature', properties: { 类别: '网格', 名称: '俚岛第一网格', 镇街: '俚岛镇', 网格编码: 'LDG1' }, geometry: { type: 'Polygon', coordinates: [ring] } } // biome-ignore format: a feature
    const geo = file(
      'grids.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [grid, { ...grid, geometry: null }] }),
    )
    expect(await load(geo)).toMatchObject({ taken: 1, refused: [{ line: 2, problem: 'bad_kind' }] })
    expect((await at(122.56, 37.23)).grid).toEqual({ id: 'grid/LDG1', name: '俚岛第一网格' })
    expect(await filed({ id: 'LDX1' })).toMatchObject({ place_grid: 'grid/LDG1' })
  })

  test('the list of one city is not another’s: the database keeps them apart', async () => {
    const rows = (cityId: number) =>
      inCity(city.app.pool, cityId, 'read', ({ db }) => db.selectFrom('place').select('id').execute())
    expect((await rows(city.city.id)).length).toBeGreaterThan(0)
    expect(await rows(city.city.id + 1)).toEqual([])
    const shapes = await inCity(city.app.pool, city.city.id + 1, 'read', ({ db }) =>
      db.selectFrom('place_shape').select('id').execute(),
    )
    expect(shapes).toEqual([])
  })

  test('the ledger has how many came in, and no names', async () => {
    const entries = await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select('data')
        .where('city_id', '=', city.city.id)
        .where('act', '=', 'place.take')
        .execute(),
    )
    expect(entries.length).toBeGreaterThan(2)
    expect(JSON.stringify(entries)).not.toMatch(/新港|俚岛/)
  })
})

test('K5: a city without geometry has no map; places are found by name, and a position is taken as it is', async () => {
  const other = await openTestCity('fuyang')
  try {
    const about = await other.view<{ map: boolean }>('public.city', other.anyone, { city: 'fuyang' })
    expect(about.map).toBe(false)
    expect(await other.view('public.map', other.anyone)).toMatchObject({ box: null, areas: [], roads: [] })
    const { items } = await other.view<{ items: Found[] }>('public.placeFind', other.anyone, { text: '文峰公园' })
    expect(items[0]).toMatchObject({ unit: 'wenfeng', point: null })
    const point = { lng: 115.81, lat: 32.89 }
    expect(await other.view('public.placeAt', other.anyone, point)).toMatchObject({
      words: null,
      unit: null,
      objects: [],
    })
    const answer = await other.act('appeal.submit', other.anyone, null, {
      ...person('王平', '13812340099'),
      text: '这里的路面坏了，夜里有人摔倒。',
      place: point,
    })
    expect(answer.number).toEqual(expect.any(String))
  } finally {
    await other.close()
  }
})
