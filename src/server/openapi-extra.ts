import { assessmentPaperOperations, publicationOperations, roundOperations } from '../modules/assessment/index.ts'
import { deskPaperOperations } from '../modules/casework/index.ts'
import { inspectionPaperOperations } from '../modules/inspection/index.ts'
import { phoneOperations, receiptOperations } from '../modules/intake/index.ts'
import { documentOperations } from '../modules/supervision/index.ts'
import { fileOpenApi } from '../platform/files/index.ts'
import type { ExtraRoute } from '../platform/http/openapi.ts'

type Json = Record<string, unknown>

const text = { $ref: '#/components/schemas/Text' }
const string = { type: 'string' }
const number = { type: 'number' }
const boolean = { type: 'boolean' }
const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const array = (items: Json): Json => ({ type: 'array', items })
const object = (properties: Json): Json => ({ type: 'object', properties, required: Object.keys(properties) })

const problem = {
  description: 'refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const route = (
  method: ExtraRoute['method'],
  path: string,
  operationId: string,
  description: string,
  answer: Json,
  body?: Json,
  parameters: string[] = [],
): ExtraRoute => ({
  method,
  path,
  operation: {
    operationId,
    description,
    tags: [operationId.split('.')[0]],
    parameters: parameters.map(name => ({ name, in: 'query', schema: string })),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: { 200: { description: 'done', content: { 'application/json': { schema: answer } } }, default: problem },
  },
})

const ok = object({ ok: boolean })
const unit = object({ id: string, name: text })

/** Routes that are neither act nor view: sign-in, who I am, the ledger's page, presence, files, telephone codes. */
export const extraRoutes: readonly ExtraRoute[] = [
  ...fileOpenApi,
  ...phoneOperations,
  ...receiptOperations,
  ...deskPaperOperations,
  ...inspectionPaperOperations,
  ...assessmentPaperOperations,
  ...documentOperations,
  ...publicationOperations,
  ...roundOperations,
  route(
    'get',
    '/api/cities',
    'city.list',
    'Cities served here; anybody.',
    object({ rows: array(object({ code: string, name: text, house: text })), demo: boolean }),
  ),
  route(
    'get',
    '/api/demo-accounts',
    'demo.accounts',
    'Demo mode only.',
    object({
      rows: array(
        object({
          city: string,
          login: string,
          password: string,
          name: string,
          roles: array(string),
          roleName: text,
          unitName: text,
        }),
      ),
    }),
  ),
  route(
    'get',
    '/api/me',
    'me.get',
    'Who is signed in.',
    object({
      person: object({ id: string, name: string }),
      city: object({ code: string, name: text }),
      posts: array(object({ unit, department: unit, roles: array(string) })),
      roles: array(string),
      demo: boolean,
      idleMinutes: number,
      secondFactor: boolean,
      now: string,
    }),
  ),
  route(
    'post',
    '/api/auth/sign-in',
    'auth.sign-in',
    'Problems: bad_credentials, locked, second_factor_needed, second_factor_wrong.',
    object({ ok: boolean, mustChangePassword: boolean }),
    {
      type: 'object',
      properties: { city: string, login: string, password: string, code: string },
      required: ['city', 'login', 'password'],
    },
  ),
  route('post', '/api/auth/sign-out', 'auth.sign-out', 'Ends this session.', ok),
  route(
    'post',
    '/api/auth/password',
    'auth.password',
    'Changes the own password.',
    ok,
    object({ old: string, new: string }),
  ),
  route(
    'post',
    '/api/auth/second-factor/enable',
    'auth.second-factor-enable',
    'Begins; confirm with a first code.',
    object({ uri: string, backupCodes: array(string) }),
    object({ password: string }),
  ),
  route(
    'post',
    '/api/auth/second-factor/confirm',
    'auth.second-factor-confirm',
    'From now on a code is asked for.',
    ok,
    object({ code: string }),
  ),
  route(
    'post',
    '/api/auth/second-factor/disable',
    'auth.second-factor-disable',
    'Without second factor again.',
    ok,
    object({ password: string }),
  ),
  route(
    'get',
    '/api/auth/sessions',
    'auth.sessions',
    'Own sessions.',
    object({
      rows: array(
        object({
          id: string,
          current: boolean,
          startedAt: string,
          seenAt: string,
          address: nullable(string),
          userAgent: nullable(string),
        }),
      ),
    }),
  ),
  route('post', '/api/auth/sessions/end', 'auth.sessions-end', 'Ends one session, or all others.', ok, {
    type: 'object',
    properties: { id: string, others: boolean },
  }),
  route(
    'post',
    '/api/presence',
    'presence.tell',
    'Who else has a case open (CHECKLIST K49).',
    object({ people: array(object({ id: string, name: string })) }),
    object({ caseId: nullable(string) }),
  ),
  {
    method: 'get',
    path: '/api/live',
    operation: {
      operationId: 'live.events',
      description: 'Server-sent events: case, callback, queue, ranking, presence.',
      tags: ['live'],
      responses: { 200: { description: 'a stream', content: { 'text/event-stream': { schema: string } } } },
    },
  },
  route(
    'get',
    '/api/ledger',
    'ledger.page',
    'Size, signed head, newest entries.',
    object({
      size: number,
      root: nullable(string),
      head: nullable(object({ at: string, keyId: string, signature: string, algorithm: string })),
      unsealed: number,
      publicKey: string,
      entries: array(
        object({
          index: number,
          id: string,
          at: string,
          act: string,
          actTitle: text,
          subjectKind: string,
          subjectName: text,
          subject: string,
          actor: string,
          unit: nullable(text),
          hash: string,
        }),
      ),
      next: nullable(string),
    }),
    undefined,
    ['cursor', 'act', 'subject', 'limit'],
  ),
  route(
    'post',
    '/api/ledger/verify',
    'ledger.verify',
    'Recomputes the whole ledger.',
    object({ ok: boolean, checked: number, heads: number, total: number, findings: array(text), seconds: number }),
  ),
  route(
    'get',
    '/api/ledger/receipt',
    'ledger.receipt',
    'Proof that an entry is in the ledger.',
    { type: 'object', additionalProperties: true },
    undefined,
    ['entry'],
  ),
]
