import type { Door } from '../../../shared/api/types.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { useTexts } from '../../app/context.ts'

/** The right door, named while somebody writes, if it is not the city's business; they may send it all the same (CHECKLIST K13). */
export function OtherDoors({ doors }: { doors: readonly Door[] }) {
  const t = useTexts('submit')
  const text = useText()
  return doors.map(door => (
    <div key={door.code} className="card" role="status" style={{ marginTop: 12 }}>
      <h2 className="p-label">{text(door.name)}</h2>
      <p>{text(door.door)}</p>
      {door.phones.length > 0 && (
        <p className="calls">
          {door.phones.map(number => (
            <a key={number} className="p-btn p-btn-2" href={`tel:${number}`}>
              {number}
            </a>
          ))}
        </p>
      )}
      <p className="p-meta">{t('door.still')}</p>
    </div>
  ))
}
