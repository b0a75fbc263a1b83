import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/take.ts'
import './views/at.ts'
import './views/find.ts'
import './views/map.ts'
import './views/objects.ts'

export { type ListedPlace, type ListedShape, type PlaceList, placesOf } from './list.ts'
export { type PlaceColumns, placeAgain, placeFor, type SaidPlace } from './resolve.ts'

registerTexts(zh, en)
