import '../shared/css/index.css'
import './css/index.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { applySettings, readSettings } from './app/settings.ts'

applySettings(readSettings())
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
