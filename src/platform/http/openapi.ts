import { z } from 'zod'
import { type AnyAct, type AnyView, acts, views } from '../acts/index.ts'
import { hasText, text } from '../i18n/texts.ts'
import { Problem } from './problem.ts'
import { addressesOf } from './routes.ts'

type Json = Record<string, unknown>

/** Routes that are neither act nor view (files, sign-in, live events) describe themselves with this. */
export interface ExtraRoute {
  method: 'get' | 'post' | 'delete'
  path: string
  operation: Json
}

const Answer = z
  .looseObject({ id: z.string(), version: z.number().int(), entryId: z.string() })
  .meta({ id: 'ActAnswer' })

/** The OpenAPI 3.1 document, made of the declarations of acts and views. */
export function openApi(extra: readonly ExtraRoute[], version: string): Json {
  const schemas: Json = {}
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $defs, $schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json
    for (const [name, definition] of Object.entries(($defs ?? {}) as Json)) schemas[name] ??= definition
    const id = schema.meta()?.id
    const clean = JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
    if (!id) return clean
    schemas[id] ??= clean
    return { $ref: `#/components/schemas/${id}` }
  }
  const problem = {
    description: 'refused',
    content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
  }
  const ok = (schema: Json) => ({
    200: { description: 'done', content: { 'application/json': { schema } } },
    default: problem,
  })
  const parameters = (path: string): Json[] =>
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
  const paths: Record<string, Json> = {}
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method]: operation }
  }

  for (const spec of acts()) {
    const { staff, public: open } = addressesOf(spec)
    for (const path of [staff, open]) if (path) add(path, 'post', operationOf(spec, path))
  }
  for (const spec of views()) {
    const [method = 'GET', path = ''] = spec.route.split(' ')
    add(path, method.toLowerCase(), questionOf(spec, method, path))
  }
  for (const route of extra)
    add(route.path, route.method, {
      ...route.operation,
      parameters: [...parameters(route.path), ...((route.operation.parameters as Json[]) ?? [])],
    })

  function operationOf(spec: AnyAct, path: string): Json {
    const key = `act.${spec.name}`
    return {
      operationId: path.includes('/public/') ? `public.${spec.name}` : spec.name,
      summary: hasText(key) ? `${text(key).zh} ${text(key).en}` : spec.name,
      description: `By: ${spec.by.join(', ')}. Clause: ${spec.clause}.${spec.from ? ` From: ${spec.from.join(', ')}.` : ''}${spec.to ? ` To: ${spec.to}.` : ''}`,
      tags: [spec.name.split('.')[0]],
      parameters: [
        ...parameters(path),
        { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } },
        ...(spec.on
          ? [{ name: 'If-Match', in: 'header', description: 'version seen', schema: { type: 'string' } }]
          : []),
      ],
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(spec.input, 'input') } } },
      responses: ok(spec.answer ? schemaOf(spec.answer, 'output') : schemaOf(Answer, 'output')),
    }
  }

  function questionOf(spec: AnyView, method: string, path: string): Json {
    const input = schemaOf(spec.input, 'input')
    const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]))
    const properties = Object.entries((input.properties ?? {}) as Json).filter(([name]) => !inPath.has(name))
    const required = new Set((input.required ?? []) as string[])
    return {
      operationId: spec.name,
      description: `By: ${spec.by.join(', ')}.`,
      tags: [spec.name.split('.')[0]],
      parameters: [
        ...parameters(path),
        ...(method === 'GET'
          ? properties.map(([name, schema]) => ({ name, in: 'query', required: required.has(name), schema }))
          : []),
      ],
      ...(method === 'GET'
        ? {}
        : {
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    properties: Object.fromEntries(properties),
                    required: [...required].filter(name => !inPath.has(name)),
                  },
                },
              },
            },
          }),
      responses: ok(schemaOf(spec.output, 'output')),
    }
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'Bihuan 闭环',
      version,
      description: 'Every act and every question, made from their declarations. Errors are RFC 9457 problem details.',
      license: { name: 'Apache-2.0' },
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      schemas: Object.fromEntries(
        Object.entries(
          JSON.parse(JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json,
        ).sort(([a], [b]) => a.localeCompare(b)),
      ),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'bihuan.session' },
        queryCode: { type: 'apiKey', in: 'header', name: 'x-query-code' },
        phoneSession: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
