import type { ExtraRoute } from '../http/openapi.ts'

const problem = {
  description: 'refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const uploaded = {
  200: {
    description: 'taken in; attach it within 24 hours by sending its id in fileIds',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/FileView' } } },
  },
  default: problem,
}

const sent = {
  200: { description: 'the bytes', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  206: { description: 'the asked part', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  304: { description: 'unchanged' },
  416: { description: 'the asked part lies behind the end' },
  default: problem,
}

const form = (properties: Record<string, unknown>) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required: ['file'] } } },
})

const file = { type: 'string', format: 'binary', description: 'one file; its type is found by its content' }
const preview = {
  name: 'preview',
  in: 'query',
  description: '1: the small picture, if there is one',
  schema: { type: 'string', enum: ['1'] },
}

/** The routes of files in the OpenAPI document. */
export const fileOpenApi: readonly ExtraRoute[] = [
  {
    method: 'post',
    path: '/api/files',
    operation: {
      operationId: 'file.upload',
      tags: ['file'],
      description: 'By: staff.',
      requestBody: form({
        file,
        audience: { type: 'string', enum: ['internal', 'citizen', 'public'], default: 'internal' },
      }),
      responses: uploaded,
    },
  },
  {
    method: 'post',
    path: '/api/public/{city}/files',
    operation: {
      operationId: 'public.file.upload',
      tags: ['file'],
      description: 'By: anyone. The id is known to the sender alone, and whoever knows it may attach the file.',
      requestBody: form({ file }),
      responses: uploaded,
    },
  },
  {
    method: 'get',
    path: '/api/files/{id}',
    operation: {
      operationId: 'file.get',
      tags: ['file'],
      description: 'By: staff who may see what it hangs on; before that, who uploaded it.',
      parameters: [preview],
      responses: sent,
    },
  },
  {
    method: 'get',
    path: '/api/public/{city}/files/{id}',
    operation: {
      operationId: 'public.file.get',
      tags: ['file'],
      description: 'By: who has a signed address; anyone, if it is a public file of a published answer.',
      parameters: [
        preview,
        { name: 'e', in: 'query', description: 'valid until, seconds since 1970', schema: { type: 'integer' } },
        { name: 's', in: 'query', description: 'signature', schema: { type: 'string' } },
      ],
      responses: sent,
    },
  },
  {
    method: 'post',
    path: '/api/public/{city}/uploads',
    operation: {
      operationId: 'public.upload.begin',
      tags: ['file'],
      description:
        'By: anyone. Begins an upload that may come in parts (tus 1.0: creation, expiration, termination): Upload-Length and Upload-Metadata (filename) in the request, Location in the answer; then PATCH from Upload-Offset, HEAD asks for it.',
      parameters: [
        { name: 'Tus-Resumable', in: 'header', required: true, schema: { type: 'string', enum: ['1.0.0'] } },
        { name: 'Upload-Length', in: 'header', required: true, schema: { type: 'integer' } },
        { name: 'Upload-Metadata', in: 'header', schema: { type: 'string' } },
      ],
      responses: { 201: { description: 'begun; kept for 24 hours' }, default: problem },
    },
  },
  {
    method: 'post',
    path: '/api/public/{city}/uploads/{id}/finish',
    operation: {
      operationId: 'public.upload.finish',
      tags: ['file'],
      description: 'By: who knows the id. Checks the whole by its content; asked again it answers the same file.',
      responses: uploaded,
    },
  },
]
