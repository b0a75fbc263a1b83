import './registry/index.ts'
import './intake/index.ts'
import './casework/index.ts'
import './feedback/index.ts'
