import type { FollowFile } from '../../shared/api/types.ts'

/** Photos as pictures, anything else by its name; each opens whole. */
export function Shots({ files, name }: { files: readonly FollowFile[]; name: string }) {
  if (files.length === 0) return null
  return (
    <div className="shots">
      {files.map((file, n) => (
        <a key={file.id} href={file.url} target="_blank" rel="noreferrer">
          {file.previewUrl ? (
            <img src={file.previewUrl} alt={`${name} ${n + 1}`} loading="lazy" />
          ) : (
            <span className="doc">{file.name}</span>
          )}
        </a>
      ))}
    </div>
  )
}
