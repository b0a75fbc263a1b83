/**
 * Boundaries of DESIGN 2, each with its reason. A breach fails `npm run check`. The web's boundaries are in biome.json:
 * this tool's parser for TypeScript does not read JSX.
 */
const modules = [
  'registry',
  'places',
  'intake',
  'casework',
  'feedback',
  'assessment',
  'supervision',
  'learning',
  'sealed',
  'notices',
  'exchange',
  'insight',
  'juries',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules decide from their arguments alone: they import rules and pure libraries, nothing that does I/O.',
      severity: 'error',
      from: { path: '^src/rules', pathNot: '\\.test\\.ts$|testing\\.ts$|/fixtures/' },
      to: {
        path: '^(src/(platform|modules|server|cli|simulator|app|paths)|web)|^(node:)?(fs|net|http|https|child_process|worker_threads|dgram|tls|os)(/|$)|node_modules/(pg|kysely|fastify|pino)/',
      },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Technical code serves every module and therefore knows none.',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(modules|server|cli|simulator|app)' },
    },
    ...modules.map(name => ({
      name: `only-the-door-of-${name}`,
      comment: `Other modules and the server enter ${name} through its index.ts, so that its inside can change.`,
      severity: 'error',
      from: {
        path: '^src/(modules|server|cli|app|simulator)',
        pathNot: `^src/modules/${name}/|^src/modules/index\\.ts$`,
      },
      to: { path: `^src/modules/${name}/(?!index\\.ts$)` },
    })),
    {
      name: 'server-knows-no-web',
      comment: 'The server answers whoever asks; the web is one of them.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^web' },
    },
    {
      name: 'no-test-code-in-the-program',
      comment: 'Test helpers stay out of what runs in a city.',
      severity: 'error',
      from: {
        path: '^(src|web)',
        pathNot: '\\.test\\.tsx?$|testing\\.ts$|/fixtures/|\\.fixture\\.ts$|test-server\\.ts$',
      },
      to: { path: '^test/|\\.test\\.tsx?$|/testing\\.ts$|\\.fixture\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'schema\\.d\\.ts$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
