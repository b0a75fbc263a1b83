import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * Portal and console as the last build left them. Nothing of them is remembered: a build that replaces them under a running
 * program is served whole, page and scripts of the same build.
 * @param cities their codes; where there is but one, its portal is the front door
 */
export async function servePages(server: FastifyInstance, root: string, cities: readonly string[]): Promise<void> {
  const assets = join(root, 'assets')
  await server.register(fastifyStatic, {
    root: assets,
    prefix: '/assets/',
    index: false,
    setHeaders: (reply, path) => {
      // What is in the folder has the digest of its content in its name.
      const forEver = path.startsWith(assets)
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const [first, second] = cities
  const door = first && !second ? `/p/${first}/` : '/p/'
  const page = (file: string) => (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile(file, root)
  server.get('/', (_request, reply) => reply.redirect(door))
  server.get('/p', (_request, reply) => reply.redirect(door))
  server.get('/p/*', page('portal/index.html'))
  server.get('/c', (_request, reply) => reply.redirect('/c/'))
  server.get('/c/*', page('console/index.html'))
}
