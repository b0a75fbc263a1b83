import sharp from 'sharp'

export interface FileKind {
  type: string
  /** as people call it, the same in both languages */
  name: string
  /** the first one is given to files that have none of them */
  extensions: readonly [string, ...string[]]
  /** pictures are drawn anew, and stored as this type */
  redrawn?: 'image/jpeg' | 'image/png' | 'image/webp'
  /** browsers show it themselves */
  shown: boolean
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What can be checked by content at all. The pack chooses among these; what is not here is refused, SVG and HTML too. */
const all: readonly FileKind[] = [
  { type: 'image/jpeg', name: 'JPEG', extensions: ['jpg', 'jpeg'], redrawn: 'image/jpeg', shown: true },
  { type: 'image/png', name: 'PNG', extensions: ['png'], redrawn: 'image/png', shown: true },
  { type: 'image/webp', name: 'WebP', extensions: ['webp'], redrawn: 'image/webp', shown: true },
  { type: 'image/heic', name: 'HEIC', extensions: ['heic', 'heif'], redrawn: 'image/jpeg', shown: true },
  { type: 'video/mp4', name: 'MP4', extensions: ['mp4', 'm4v'], shown: true },
  { type: 'video/quicktime', name: 'MOV', extensions: ['mov'], shown: true },
  { type: 'video/3gpp', name: '3GP', extensions: ['3gp'], shown: true },
  { type: 'audio/mpeg', name: 'MP3', extensions: ['mp3'], shown: true },
  { type: 'audio/mp4', name: 'M4A', extensions: ['m4a', 'm4b'], shown: true },
  { type: 'audio/amr', name: 'AMR', extensions: ['amr'], shown: false },
  { type: 'application/pdf', name: 'PDF', extensions: ['pdf'], shown: true },
  { type: `${OFFICE}.wordprocessingml.document`, name: 'Word (DOCX)', extensions: ['docx'], shown: false },
  { type: `${OFFICE}.spreadsheetml.sheet`, name: 'Excel (XLSX)', extensions: ['xlsx'], shown: false },
]

const byType = new Map(all.map(kind => [kind.type, kind]))

/** Names that the detector has for the same thing. */
const aliases: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'image/heif': 'image/heic',
}

export const kindOf = (type: string): FileKind | undefined => byType.get(aliases[type] ?? type)

/** Pictures of iPhones use HEVC, which many builds of the picture library leave out for patents. */
const readsHeic = sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false

/**
 * The types of the pack that this machine can take. Tell these to browsers: an iPhone turns its pictures into JPEG by
 * itself unless the page says that it takes HEIC.
 */
export const usableTypes = (types: readonly string[]): string[] =>
  types.filter(type => byType.has(type) && (type !== 'image/heic' || readsHeic))
