import { createHash } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, json } from 'node:stream/consumers'
import { Document, Packer, Paragraph } from 'docx'
import exceljs from 'exceljs'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { searchWords } from '../../src/modules/casework/search-words.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { inCity } from '../../src/platform/db/index.ts'
import { makePdf } from '../../src/platform/documents/pdf.ts'
import { removeOrphans, removeStaleUploads, signedFileUrl } from '../../src/platform/files/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { searchQuery } from '../../src/rules/text/index.ts'
import { openTestCity, person, type TestCity } from '../support/city.ts'
import { type FileDoors, openFileDoors, pdf, photo, video } from '../support/file-doors.ts'
import { answered, callbacksOf, dispatched, type Matter, signedAndReplied } from '../support/loop.ts'

let city: TestCity
let doors: FileDoors
let lamp: Matter
const missing = '0b6f2c1e-5d0b-4c6e-9c67-1f1b7a0f7c11'

beforeAll(async () => {
  city = await openTestCity()
  doors = await openFileDoors(city)
  const item = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item) throw new Error('no green item with a fixed unit')
  lamp = { text: '海棠路的路灯都不亮，晚上看不清路。', phone: '13812342046', item: item.code, unit: item.lead }
})
afterAll(async () => {
  await doors.close()
  await city.close()
})
beforeEach(() => city.at('2026-03-16 09:20'))

const taken = async (upload: Parameters<FileDoors['upload']>[0]) => {
  const { status, body } = await doors.upload(upload)
  expect(body).not.toHaveProperty('code')
  expect(status).toBe(200)
  return body
}
const submit = (fileIds: string[]) =>
  city.act('appeal.submit', city.anyone, null, {
    ...person('王小明', '13812342046'),
    text: '海棠路的路灯都不亮，晚上看不清路。',
    place: { unit: null },
    fileIds,
  })
const fileRow = (id: string) =>
  city.db(db =>
    db.selectFrom('file').selectAll().where('city_id', '=', city.city.id).where('id', '=', id).executeTakeFirst(),
  )
const appeals = () =>
  city.db(db => db.selectFrom('appeal').select('id').where('city_id', '=', city.city.id).execute()).then(r => r.length)
const somebodyWaits = () =>
  city.db(async db => (await sql`select from pg_locks where not granted`.execute(db)).rows.length > 0)
const refusedField = (path: string, code: string) => ({ code: 'bad_input', fields: [{ path, code }] })

describe('taking in', () => {
  test('K4 K69: a photo of the public is drawn anew: upright, without its place, with a preview', async () => {
    const bytes = await photo()
    expect((await sharp(bytes).metadata()).exif).toBeTruthy()
    const made = await taken({ bytes, name: '海棠路 夜里.jpg' })
    expect(made).toMatchObject({
      name: '海棠路 夜里.jpg',
      type: 'image/jpeg',
      width: 200,
      height: 300,
      audience: 'citizen',
    })
    expect(made.url).toMatch(new RegExp(`^/api/public/rongcheng/files/${made.id}\\?e=\\d+&s=[\\w-]{43}$`))
    for (const url of [made.url, made.previewUrl ?? '']) {
      const sent = await doors.get(url)
      expect(sent.statusCode).toBe(200)
      expect((await sharp(sent.rawPayload).metadata()).exif).toBeUndefined()
      expect(sent.rawPayload.includes('Telephone')).toBe(false)
    }
    const row = await fileRow(made.id)
    const whole = await buffer(await doors.storage.get(row?.storage_key ?? ''))
    expect(createHash('sha256').update(whole).digest()).toEqual(row?.sha256)
    expect([whole.length, row?.subject_id, row?.created_by]).toEqual([made.bytes, null, 'public'])
    expect(doors.onTheirWay()).toEqual([])
  })

  test('K46: staff find a matter by what its documents say, also where a document cannot be read; the public does not', async () => {
    const letter = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('配电箱位于红珊瑚泵站东侧')] }] }),
    )
    const book = new exceljs.Workbook()
    book.addWorksheet('台账').addRow(['灯杆编号', '紫贝壳九号'])
    const table = Buffer.from(await book.xlsx.writeBuffer())
    const paper = makePdf()(
      {
        number: '供检〔2026〕1号',
        title: '检修记录',
        to: '王小明',
        paragraphs: ['金海星变压器已停运。'],
        signer: '供电所',
        date: '2026年3月16日',
        rows: [],
        copies: '',
        foot: '',
      },
      city.now(),
    )
    const made = await Promise.all([
      taken({ bytes: letter, name: '说明.docx' }),
      taken({ bytes: table, name: '台账.xlsx' }),
      taken({ bytes: paper, name: '记录.pdf' }),
      taken({ bytes: pdf, name: '白海螺.pdf' }),
    ])
    const { id } = await submit(made.map(file => file.id))
    await drainOutbox(city.app.pool, city.city, city.now)
    const hits = async (q: string) =>
      (await city.view<{ cases: { id: string }[] }>('case.search', city.staff('operator'), { q })).cases.map(
        row => row.id,
      )
    const { case_id: caseId } = await city.db(db =>
      db.selectFrom('appeal').select('case_id').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    for (const q of ['红珊瑚泵站', '紫贝壳九号', '金海星变压器', '白海螺'])
      expect([q, await hits(q)]).toEqual([q, [caseId]])
    expect((await fileRow(made[3].id))?.said).toBeNull()
    const open = await inCity(city.app.pool, city.city.id, 'read', ({ db }) =>
      searchWords(db, city.city.id, searchQuery('红珊瑚') ?? ''),
    )
    expect(open).toEqual([])
  })

  test('documents and videos are kept as they are', async () => {
    const as = city.staff('operator')
    const paper = await taken({ bytes: pdf, name: '通知.PDF', as, audience: 'public' })
    expect(paper).toMatchObject({ type: 'application/pdf', bytes: pdf.length, audience: 'public', previewUrl: null })
    expect((await doors.get(paper.url, as)).rawPayload).toEqual(pdf)
    expect(await taken({ bytes: video, name: 'v.mp4', as })).toMatchObject({ type: 'video/mp4', audience: 'internal' })
  })

  test('K130: what is not what the city takes is refused by its content, and nothing of it stays', async () => {
    const before = doors.stored()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const gifThatIsScript = Buffer.from('GIF89a/*\u0001\u0000\u0001\u0000*/=alert(1)')
    const jpegHead = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), svg])
    for (const [bytes, code] of [
      [Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(500)]), 'file_type_refused'],
      [svg, 'file_type_refused'],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'file_type_refused'],
      [gifThatIsScript, 'file_type_refused'],
      [Buffer.concat([svg, pdf]), 'file_type_refused'],
      [jpegHead, 'file_broken'],
      [Buffer.alloc(0), 'file_empty'],
    ] as const)
      expect((await doors.upload({ bytes, name: 'photo.jpg' })).body.code).toBe(code)
    const { status, body } = await doors.upload({ bytes: svg, name: 'photo.jpg' })
    expect([status, body.detail?.zh]).toEqual([415, expect.stringContaining('JPEG、PNG、WebP')])
    expect(doors.stored()).toEqual(before)
    expect(doors.onTheirWay()).toEqual([])
  })

  test('what is too big is refused as soon as it shows, with words that arrive', async () => {
    await doors.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = doors.server.server.address() as AddressInfo
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="v.mp4"\r\n\r\n'
    const path = '/api/public/rongcheng/files'
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' }
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request({ port, method: 'POST', path, headers }, response => {
        resolve(response.statusCode)
        sending.destroy()
      })
      sending.on('error', reject)
      sending.write(part)
      // Never ended: the answer must come before the end of the request.
      for (let megabytes = 0; megabytes < 21; megabytes++) sending.write(Buffer.alloc(1024 ** 2, 1))
    })
    expect(status).toBe(413)
    // A browser shows the answer only once it has sent everything.
    const whole = request({ port, method: 'POST', path, headers })
    const answer = new Promise<IncomingMessage>((resolve, reject) => whole.on('response', resolve).on('error', reject))
    whole.write(part)
    for (let megabytes = 0; megabytes < 60; megabytes++) whole.write(Buffer.alloc(1024 ** 2, 1))
    await new Promise<void>(resolve => whole.end('\r\n--b--\r\n', resolve))
    expect(await json(await answer)).toMatchObject({ code: 'file_too_big', detail: { zh: '一个文件最大 20 MB' } })
    expect(doors.onTheirWay()).toEqual([])
  })

  test('a virus check has the last word, and without its word nothing is taken', async () => {
    const bytes = await photo()
    const stored = doors.stored().length
    doors.scanner.current = { scan: async () => 'infected' }
    expect((await doors.upload({ bytes, name: 'a.jpg' })).body.code).toBe('file_infected')
    doors.scanner.current = { scan: () => Promise.reject(new Error('away')) }
    expect((await doors.upload({ bytes, name: 'a.jpg' })).body.code).toBe('file_unchecked')
    doors.scanner.current = null
    expect(doors.stored()).toHaveLength(stored)
  })
})

describe('attaching', () => {
  test('K4: three photos go with an appeal, and are on no other one', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async n => (await taken({ bytes: await photo(), name: `${n}.jpg` })).id),
    )
    const { id } = await submit(ids)
    for (const file of ids) expect(await fileRow(file)).toMatchObject({ subject_kind: 'appeal', subject_id: id })
    await expect(submit([ids[1] ?? ''])).rejects.toMatchObject(refusedField('fileIds.0', 'file_gone'))
  })

  test('a file that is gone stops the appeal instead of getting lost', async () => {
    const before = await appeals()
    const good = (await taken({ bytes: pdf, name: 'a.pdf' })).id
    const staffs = (await taken({ bytes: pdf, name: 'b.pdf', as: city.staff('operator') })).id
    await expect(submit([good, missing])).rejects.toMatchObject(refusedField('fileIds.1', 'file_gone'))
    await expect(submit([staffs])).rejects.toMatchObject(refusedField('fileIds.0', 'file_gone'))
    await expect(submit([good, good])).rejects.toMatchObject(refusedField('fileIds', 'twice'))
    city.at('2026-03-17 09:21')
    await expect(submit([good])).rejects.toMatchObject(refusedField('fileIds.0', 'file_gone'))
    expect(await appeals()).toBe(before)
    city.at('2026-03-17 09:20')
    await submit([good])
  })

  test('an appeal waits for another one that is taking the same file, and is then refused', async () => {
    const { id } = await taken({ bytes: pdf, name: 'a.pdf' })
    let second: Promise<unknown> = Promise.resolve()
    await inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
      await db
        .updateTable('file')
        .set({ subject_kind: 'appeal', subject_id: missing })
        .where('city_id', '=', city.city.id)
        .where('id', '=', id)
        .execute()
      second = submit([id]).catch(error => error)
      while (!(await somebodyWaits())) await new Promise(resolve => setTimeout(resolve, 20))
    })
    expect(await second).toMatchObject(refusedField('fileIds.0', 'file_gone'))
    expect((await fileRow(id))?.subject_id).toBe(missing)
  })

  test('what an operator adds to an appeal is never public, and never more than the pack allows', async () => {
    const as = city.staff('operator')
    const add = async (audience: string) => (await taken({ bytes: pdf, name: 'a.pdf', as, audience })).id
    const open = await add('public')
    const closed = await add('internal')
    const register = (fileIds: string[]) =>
      city.act('appeal.register', as, null, {
        ...person('王小明', '13812342046'),
        text: '海棠路的路灯都不亮。',
        title: '海棠路的路灯不亮',
        kind: 'help',
        channel: city.city.pack.rules.channels[0]?.code,
        place: { unit: null },
        fileIds,
      })
    await register([open, closed])
    expect([(await fileRow(open))?.audience, (await fileRow(closed))?.audience]).toEqual(['citizen', 'internal'])
    const many = await Promise.all(Array.from({ length: 10 }, () => add('citizen')))
    await expect(register(many)).rejects.toMatchObject(refusedField('fileIds', 'too_many_files'))
  })
})

describe('showing', () => {
  test('before it hangs on anything, staff see their own uploads only', async () => {
    const as = city.staff('operator')
    const { url } = await taken({ bytes: pdf, name: 'a.pdf', as, audience: 'public' })
    expect((await doors.get(url, as)).statusCode).toBe(200)
    expect((await doors.get(url, city.staff('handler', lamp.unit))).statusCode).toBe(404)
    expect((await doors.get(url)).statusCode).toBe(401)
    expect((await doors.get(url.replace('/api/', '/api/public/rongcheng/'))).statusCode).toBe(404)
  })

  test('K69: internal, citizen and public files of a reply reach whom they are marked for', async () => {
    const { caseId, appealId } = await dispatched(city, lamp)
    const handler = city.staff('handler', lamp.unit)
    const [internal, citizen, open] = await Promise.all(
      ['internal', 'citizen', 'public'].map(audience => taken({ bytes: pdf, name: 'a.pdf', as: handler, audience })),
    )
    const all = [internal, citizen, open].map(file => file?.id ?? '')
    const reply = async (publish: boolean) => {
      await city.act('case.sign', handler, caseId, {})
      await city.act('case.reply', handler, caseId, {
        outcome: 'solved',
        publicText: '已经修好，请放心使用。',
        contacted: true,
        publish,
        fileIds: all,
      })
    }
    await reply(true)
    const publicly = (id: string, query = '') => doors.get(`/api/public/rongcheng/files/${id}${query}`)
    expect(await Promise.all(all.map(async id => (await publicly(id)).statusCode))).toEqual([404, 404, 200])
    const signed = all.map(id => signedFileUrl(city.city, id, city.now()))
    expect(await Promise.all(signed.map(async url => (await doors.get(url)).statusCode))).toEqual([404, 200, 200])
    city.at('2026-03-16 10:30')
    expect((await doors.get(signed[1] ?? '')).statusCode).toBe(404)

    const isElsewhere = (one: Actor) =>
      one.kind === 'staff' && one.posts.every(post => !post.path.includes(lamp.unit) && post.roles.join() === 'handler')
    const stranger = [...city.city.pack.people.values()]
      .filter(row => row.roles.includes('handler'))
      .map(row => city.staff('handler', row.unit))
      .find(isElsewhere)
    expect(stranger).toBeDefined()
    const staffs = (who: Actor | undefined) =>
      Promise.all(all.map(async id => (await doors.get(`/api/files/${id}`, who)).statusCode))
    expect(await staffs(handler)).toEqual([200, 200, 200])
    expect(await staffs(city.staff('dispatcher'))).toEqual([200, 200, 200])
    expect(await staffs(stranger)).toEqual([404, 404, 404])
    expect(await staffs(city.staff('system_admin'))).toEqual([404, 404, 404])

    const detail = await city.view<{ replies: { files: { id: string }[] }[] }>('case.get', handler, { id: caseId })
    expect(detail.replies[0]?.files.map(file => file.id).sort()).toEqual([...all].sort())
    expect(appealId).toBeTruthy()
  })

  test('public files of an answer that is not published stay with the appellant', async () => {
    const { caseId } = await dispatched(city, lamp)
    await signedAndReplied(city, caseId, lamp.unit)
    const [callback] = await callbacksOf(city, caseId)
    await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
    const handler = city.staff('handler', lamp.unit)
    const { id } = await taken({ bytes: pdf, name: 'a.pdf', as: handler, audience: 'public' })
    await city.act('case.sign', handler, caseId, {})
    const answer = {
      outcome: 'solved',
      publicText: '已经修好，请放心使用。',
      contacted: true,
      publish: false,
      fileIds: [id],
    }
    await city.act('case.reply', handler, caseId, answer)
    expect((await doors.get(`/api/public/rongcheng/files/${id}`)).statusCode).toBe(404)
    expect((await doors.get(signedFileUrl(city.city, id, city.now()))).statusCode).toBe(200)
  })

  test('a video can be sent in parts, and nothing sent can run', async () => {
    const as = city.staff('operator')
    const { url } = await taken({ bytes: video, name: '夜里.mp4', as })
    const whole = await doors.get(url, as)
    expect(whole.rawPayload).toEqual(video)
    expect(whole.headers).toMatchObject({
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'cache-control': 'private, no-cache',
      'content-disposition': expect.stringMatching(/^inline; filename="__\.mp4"; filename\*=UTF-8''%E5/),
    })
    const part = await doors.get(url, as, { range: 'bytes=100-199' })
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 100-199/${video.length}`])
    expect(part.rawPayload).toEqual(video.subarray(100, 200))
    expect((await doors.get(url, as, { range: `bytes=${video.length}-` })).statusCode).toBe(416)
    expect((await doors.get(url, as, { 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304)
    expect((await doors.get(url, as, { range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200)
  })
})

describe('in parts', () => {
  const at = '/api/public/rongcheng/uploads'
  const tus = { 'tus-resumable': '1.0.0' }
  const part = { ...tus, 'content-type': 'application/offset+octet-stream' }
  const name = (words: string) => ({ 'upload-metadata': `filename ${Buffer.from(words).toString('base64')}` })
  const begin = async (bytes: number, file = '照片.jpg') => {
    const headers = { ...tus, ...name(file), 'upload-length': String(bytes) }
    const answer = await doors.server.inject({ method: 'POST', url: at, headers })
    expect(answer.statusCode).toBe(201)
    return String(answer.headers.location)
  }
  const patch = (url: string, offset: number, payload: Buffer) =>
    doors.server.inject({ method: 'PATCH', url, headers: { ...part, 'upload-offset': String(offset) }, payload })
  const offsetOf = async (url: string) =>
    Number((await doors.server.inject({ method: 'HEAD', url, headers: tus })).headers['upload-offset'])
  const finish = (url: string) => doors.server.inject({ method: 'POST', url: `${url}/finish` })

  test('K4: a photo in three parts is the same photo, and finishing twice is finishing once', async () => {
    const bytes = await photo()
    const url = await begin(bytes.length)
    expect(url).toMatch(/^\/api\/public\/rongcheng\/uploads\/[0-9a-f-]{36}$/)
    const cuts = [0, 100, 700, bytes.length]
    for (const [n, from] of cuts.slice(0, -1).entries()) {
      expect(await offsetOf(url)).toBe(from)
      expect((await finish(url)).json()).toMatchObject({ code: 'upload_offset' })
      expect((await patch(url, from, bytes.subarray(from, cuts[n + 1]))).headers['upload-offset']).toBe(
        String(cuts[n + 1]),
      )
    }
    const stored = doors.stored().length
    const [first, second] = [(await finish(url)).json(), (await finish(url)).json()]
    expect(first).toMatchObject({ name: '照片.jpg', type: 'image/jpeg', audience: 'citizen' })
    expect(second.id).toBe(first.id)
    // three parts went, photo and preview came
    expect(doors.stored()).toHaveLength(stored - 1)
    expect(doors.onTheirWay()).toEqual([])
    const { id } = await submit([first.id])
    expect(await fileRow(first.id)).toMatchObject({ subject_id: id })
  })

  test('K4: a line that breaks in the middle of a part keeps what has come', async () => {
    if (!doors.server.server.listening) await doors.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = doors.server.server.address() as AddressInfo
    const bytes = Buffer.concat([pdf, Buffer.alloc(300_000, 32)])
    const url = await begin(bytes.length, '说明.pdf')
    const headers = { ...part, 'upload-offset': '0', 'content-length': String(bytes.length) }
    const sending = request({ port, host: '127.0.0.1', method: 'PATCH', path: url, headers })
    sending.on('error', () => {})
    await new Promise<void>(resolve => sending.write(bytes.subarray(0, 100_000), () => resolve()))
    await expect.poll(() => doors.onTheirWay().length).toBe(1)
    await new Promise(resolve => setTimeout(resolve, 100))
    sending.destroy()
    await expect.poll(() => offsetOf(url)).toBeGreaterThan(0)
    const got = await offsetOf(url)
    expect(got).toBeLessThanOrEqual(100_000)
    expect((await patch(url, got, bytes.subarray(got))).statusCode).toBe(204)
    const file = (await finish(url)).json()
    expect(file).toMatchObject({ name: '说明.pdf', type: 'application/pdf', bytes: bytes.length })
    const row = await fileRow(file.id)
    expect(row?.sha256.toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('what does not fit is refused by name, and leaves nothing behind', async () => {
    const stored = doors.stored().length
    const code = async (answer: Promise<{ json(): { code?: string } }>) => (await answer).json().code
    const big = { ...tus, 'upload-length': String(21 * 1024 ** 2) }
    expect(await code(doors.server.inject({ method: 'POST', url: at, headers: big }))).toBe('file_too_big')
    expect(await code(doors.server.inject({ method: 'POST', url: at, headers: { 'upload-length': '5' } }))).toBe(
      'upload_version',
    )
    expect(await code(doors.server.inject({ method: 'POST', url: at, headers: tus }))).toBe('upload_header')
    const url = await begin(20)
    expect(await code(patch(url, 5, Buffer.from('x')))).toBe('upload_offset')
    expect(await code(patch(url, 0, Buffer.alloc(21)))).toBe('upload_too_long')
    expect(await code(patch(`${at}/${missing}`, 0, Buffer.from('x')))).toBe('upload_gone')
    // The type is looked at when all is there; what is refused is gone.
    expect((await patch(url, 0, Buffer.from('MZ this is a program'))).statusCode).toBe(204)
    expect(await code(finish(url))).toBe('file_type_refused')
    expect(await code(finish(url))).toBe('upload_gone')
    const dropped = await begin(20)
    await patch(dropped, 0, Buffer.from('half of it'))
    expect((await doors.server.inject({ method: 'DELETE', url: dropped, headers: tus })).statusCode).toBe(204)
    expect(await code(patch(dropped, 10, Buffer.from('x')))).toBe('upload_gone')
    expect(doors.stored()).toHaveLength(stored)
    expect(doors.onTheirWay()).toEqual([])
  })

  test('what nobody goes on with is gone after a day, with its parts', async () => {
    const stored = doors.stored().length
    const url = await begin(20)
    await patch(url, 0, Buffer.from('half of it'))
    expect(doors.stored()).toHaveLength(stored + 1)
    city.at('2026-03-17 09:21')
    expect((await patch(url, 10, Buffer.from('x'))).json()).toMatchObject({ code: 'upload_gone' })
    const sweep = () => removeStaleUploads(city.app.pool, doors.storage, city.city, city.now())
    expect(await sweep()).toBe(0)
    city.at('2026-03-17 10:21')
    expect(await sweep()).toBeGreaterThan(0)
    expect(doors.stored()).toHaveLength(stored)
  })
})

test('what nobody attached goes after a day, with its bytes; what hangs on something stays', async () => {
  city.at('2026-03-20 09:00')
  const left = await taken({ bytes: await photo(), name: 'left.jpg' })
  const kept = await taken({ bytes: await photo(), name: 'kept.jpg' })
  await submit([kept.id])
  const row = await fileRow(left.id)
  const sweep = (local: string) => {
    city.at(local)
    return removeOrphans(city.app.pool, doors.storage, city.city, city.now())
  }
  await sweep('2026-03-21 09:59')
  expect(await fileRow(left.id)).toBeTruthy()
  expect(await sweep('2026-03-21 10:01')).toBe(1)
  expect(await fileRow(left.id)).toBeUndefined()
  expect(await doors.storage.exists(row?.storage_key ?? '')).toBe(false)
  expect(await doors.storage.exists(row?.preview_key ?? '')).toBe(false)
  expect(await doors.storage.exists((await fileRow(kept.id))?.storage_key ?? '')).toBe(true)
  expect(await sweep('2026-03-21 10:01')).toBe(0)
})
